// A member that rests is one still: what the charter asks anew waits for it, and its days run on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { adopted, openAmending, proposed } from '../testing.ts'
import { lateTasks } from './queries.ts'

async function openPause() {
  const opened = await openAmending()
  const [crocus] = opened.members
  assert.ok(crocus)
  const { id } = await givenPerson(opened.db, { name: 'Angélique', roles: ['coordination'] })
  const coordination = await opened.world.as(id)
  const night = async (at: string) => {
    opened.world.setClock(at)
    await opened.world.runJobs()
  }
  const say = async (to: string, from: string) => {
    const answer = await crocus.browser.post(
      `/fr/hosters/${crocus.slug}/life/${to === 'active' ? 'return' : 'pause'}`,
      { to, from },
    )
    assert.equal(answer.status, 303, await answer.clone().text())
  }
  const desk = async () => textOf(await coordination.get('/fr/coordination'))
  const tasks = async () => textOf(await crocus.browser.get(`/fr/hosters/${crocus.slug}/tasks`))
  return { ...opened, crocus, night, say, desk, tasks }
}

test('a period of grace that ends while a member rests ends for it too: it is reminded, then late', async () => {
  const opened = await openPause()
  const { world, db, crocus, night, say, desk, tasks } = opened
  await adopted(opened, await proposed(opened.melisse.browser))
  await night('2027-01-20T10:00:00Z')
  await say('idle', '2027-01-20')
  await night('2027-02-03T10:00:00Z')
  const reminded = (await toldTo(world, crocus.personId)).filter(({ key }) => key === 'amendments.told-tasks-soon')
  assert.equal(reminded.length, 1)
  await night('2027-02-18T10:00:00Z')
  assert.match(await desk(), /Crocus n’a pas répondu à un engagement changé/)
  await say('active', '2027-02-18')
  await night('2027-02-19T10:00:00Z')
  assert.match(await tasks(), /Un engagement attend.*Le délai est passé/)
  assert.equal((await lateTasks(db, '2027-02-19')).length, 2, 'one of each member, as before')
})

test('who rests already when a version is adopted is asked like the others, with the same days', async () => {
  const opened = await openPause()
  const { db, say, tasks } = opened
  await say('away', '2026-11-23')
  await adopted(opened, await proposed(opened.melisse.browser))
  assert.match(await tasks(), /19 décembre 2026.*17 février 2027/)
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 2)
})

test('coming back makes no second task of one that it met or was given before', async () => {
  const opened = await openPause()
  const { db, night, say } = opened
  await adopted(opened, await proposed(opened.melisse.browser))
  await say('idle', '2026-12-09')
  await night('2027-01-20T10:00:00Z')
  await say('active', '2027-01-20')
  for (const at of ['2027-01-21T10:00:00Z', '2027-01-22T10:00:00Z']) await night(at)
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 2)
})
