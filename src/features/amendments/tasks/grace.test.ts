// The days that members have: from the force of the new words to the end of the period of grace.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../../platform/database/index.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { adopted, memberIn, openAmending, proposed } from '../testing.ts'
import { countTasksOf, lateTasks } from './queries.ts'

async function openGrace(said: Record<string, string> = {}, clauses?: Parameters<typeof proposed>[1]) {
  const opened = await openAmending()
  await adopted(opened, await proposed(opened.melisse.browser, clauses, said))
  const [crocus, souci] = opened.members
  assert.ok(crocus && souci)
  const angelique = await givenPerson(opened.db, { name: 'Angélique', roles: ['coordination'] })
  const night = async (at: string) => {
    opened.world.setClock(at)
    await opened.world.runJobs()
  }
  const desk = async () => textOf(await (await opened.world.as(angelique.id)).get('/fr/coordination'))
  const tasks = async () => textOf(await crocus.browser.get(`/fr/hosters/${crocus.slug}/tasks`))
  return { ...opened, crocus, souci, night, desk, tasks }
}

const daysOf = async (db: Database) => {
  const rows = await db.selectFrom('charterTask').select(['fromDay', 'untilDay']).orderBy('untilDay').execute()
  return [...new Set(rows.map(({ fromDay, untilDay }) => `${fromDay} → ${untilDay}`))]
}

test('they begin with the force of the version, not with the vote', async () => {
  const { db, tasks } = await openGrace()
  assert.deepEqual(await daysOf(db), ['2026-12-19 → 2027-02-17'])
  assert.match(await tasks(), /19 décembre 2026.*17 février 2027/)
})

test('with no days at all what is asked is asked that day, and late the next', async () => {
  const { db, desk, night } = await openGrace({ forceDays: '0', graceDays: '0' })
  const [days = ''] = await daysOf(db)
  const [from, until] = days.split(' → ')
  assert.equal(from, until)
  await night(`${until}T20:00:00Z`)
  assert.doesNotMatch(await desk(), /n’a pas répondu/)
  await night(`${Temporal.PlainDate.from(until ?? '').add({ days: 1 })}T10:00:00Z`)
  assert.match(await desk(), /Crocus n’a pas répondu à un engagement changé/)
})

test('the last day is a whole day of the collective; the next one is late', async () => {
  const { db, tasks, night } = await openGrace()
  await night('2027-02-17T22:00:00Z')
  assert.doesNotMatch(await tasks(), /Le délai est passé/)
  assert.deepEqual(await lateTasks(db, '2027-02-17'), [])
  await night('2027-02-17T23:30:00Z')
  assert.match(await tasks(), /Le délai est passé/)
})

test('the delay of several is one line of the desk, counted from the first, and goes with the last of them', async () => {
  const { db, crocus, desk, night } = await openGrace(
    {},
    { 'bread.salt': { level: 'required' }, 'water.cold': { 'text.fr': 'Très froide.' } },
  )
  await night('2027-02-20T10:00:00Z')
  assert.match(await desk(), /Crocus n’a pas répondu à 2 engagements changés/)
  assert.deepEqual([...(await countTasksOf(db, [crocus.id]))], [[crocus.id, 2]])
  const own = db.updateTable('charterTask').set({ doneAt: '2027-02-20T11:00:00.000Z', ending: 'met' as const })
  await own.where('hosterId', '=', crocus.id).execute()
  assert.doesNotMatch(await desk(), /Crocus/)
  assert.equal((await countTasksOf(db, [crocus.id])).size, 0)
})

test('a reminder is said once, of all that wait together, and to nobody who is done', async () => {
  const { world, db, crocus, souci, night } = await openGrace(
    {},
    { 'bread.salt': { level: 'required' }, 'water.cold': { 'text.fr': 'Très froide.' } },
  )
  await db
    .updateTable('charterTask')
    .set({ doneAt: '2026-12-20T11:00:00.000Z', ending: 'met' })
    .where('hosterId', '=', souci.id)
    .execute()
  for (const at of ['2027-02-03T10:00:00Z', '2027-02-04T10:00:00Z', '2027-02-10T10:00:00Z']) await night(at)
  const remindersOf = async (personId: string) =>
    (await toldTo(world, personId)).filter(({ key }) => key === 'amendments.told-tasks-soon')
  assert.equal((await remindersOf(crocus.personId)).length, 1)
  assert.equal((await remindersOf(souci.personId)).length, 0)
})

test('made-up hosters are asked nothing', async () => {
  const opened = await openAmending()
  const pretended = await memberIn(opened.world, 'Potager', 'fictional')
  await adopted(opened, await proposed(opened.melisse.browser))
  const tasks = await opened.db.selectFrom('charterTask').select('hosterId').execute()
  assert.equal(tasks.length, 2)
  assert.ok(tasks.every(({ hosterId }) => hosterId !== pretended.id))
  assert.match(await pretended.browser.get(`/fr/hosters/${pretended.slug}/tasks`), /Rien n’attend/)
})
