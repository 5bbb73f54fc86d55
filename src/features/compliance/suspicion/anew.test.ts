import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { givenRuling, givenToRule, leadsTo, openRulings, suspect, suspicionsIn } from '../ruling/testing.ts'
import { stageOf } from './suspicion.ts'

const reason = 'Je voudrais un autre avis que celui-ci.'

test('what all had withdrawn begins anew when somebody says it again: the hoster has its time, and is told', async () => {
  const { world, pervenche, angelique } = await openRulings()
  const receipt = leadsTo(await suspect(world))
  world.pass({ hours: 15 * 24 })
  await world.runJobs()
  const [first] = await suspicionsIn(world)
  await (await world.as(angelique.id)).post(`/fr/coordination/suspicions/${first?.id}/ruling`, {})
  await world.post(`${receipt}/withdrawal`, {})
  const told = async () =>
    (await toldTo(world, pervenche.id)).filter(({ key }) => key === 'compliance.told-suspicion').length
  assert.equal(await told(), 1)
  await suspect(world, {}, { visitor: '203.0.113.7' })
  const open = (await suspicionsIn(world)).filter((row) => row.withdrawnAt === null)
  assert.equal(open.length, 1)
  const [again] = open
  assert.ok(again)
  assert.deepEqual([again.withCoordinationAt, again.toRulingAt, again.reminders], [null, null, 0])
  assert.equal(again.answerDueAt, world.now.add({ hours: 14 * 24 }).toString({ smallestUnit: 'millisecond' }))
  assert.equal(stageOf({ ...again, ruling: null }, world.now), 'waiting')
  assert.equal(await told(), 2)
  assert.match(await world.get(receipt), /Vous avez retiré/)
})

test('what was public and withdrawn stays as it was; who says it again waits for an answer of their own', async () => {
  const opened = await openRulings()
  const { world } = opened
  const said = await givenToRule(opened)
  await world.post(`${said.receipt}/withdrawal`, {})
  await suspect(world, {}, { visitor: '203.0.113.7' })
  const page = await world.get(`/fr/suspicions/${said.id}`)
  assert.match(page, /Retiré/)
  assert.match(page, /Nous avons retiré cet appel/)
  const again = (await suspicionsIn(world)).find(({ id }) => id !== said.id)
  assert.deepEqual([again?.answer, again?.publicAt, again?.toRulingAt], [null, null, null])
  assert.equal((await world.request(`/fr/suspicions/${again?.id}`)).status, 404)
})

test('what is said anew is erased in its own time', async () => {
  const { world } = await openRulings()
  const receipt = leadsTo(await suspect(world))
  await world.post(`${receipt}/withdrawal`, {})
  world.pass({ hours: 24 * 300 })
  await suspect(world, {}, { visitor: '203.0.113.7' })
  world.pass({ hours: 24 * 68 })
  await world.runJobs()
  assert.deepEqual(
    (await suspicionsIn(world)).map(({ withdrawnAt }) => withdrawnAt),
    [null],
  )
  world.pass({ hours: 24 * 664 })
  await world.runJobs()
  assert.deepEqual(await suspicionsIn(world), [])
})

test('when the first takes it back, the next one appeals', async () => {
  const opened = await openRulings()
  const { world } = opened
  const said = await givenToRule(opened)
  const second = leadsTo(await suspect(world, {}, { visitor: '203.0.113.7' }))
  const third = leadsTo(await suspect(world, {}, { visitor: '203.0.113.8' }))
  await world.post(`${said.receipt}/withdrawal`, {})
  await givenRuling(opened, said.case)
  for (const receipt of [said.receipt, third]) {
    assert.doesNotMatch(await world.get(receipt), /name="reason"/)
    assert.equal((await world.post(`${receipt}/appeal`, { reason })).status, 404)
  }
  assert.match(await world.get(second), /Seule la coordination peut savoir qui vous êtes/)
  assert.equal((await world.post(`${second}/appeal`, { reason })).status, 303)
})

test('who said it first and took it back rules on nothing of it, nor does who says it in their place', async () => {
  const opened = await openRulings()
  const { world, souci } = opened
  const said = await givenToRule(opened, souci.email)
  await suspect(world, {}, { visitor: '203.0.113.7' })
  await world.post(`${said.receipt}/withdrawal`, {})
  assert.match(await souci.browser.get(said.case), /Cela vient de vous/)
})

test('the form says when what nobody ends goes', async () => {
  const { world } = await openRulings()
  assert.match(await world.get('/fr/hosters/crocus/suspicion/respect.trackers'), /12 mois après la fin.*24 mois/s)
  assert.match(await world.get('/en/hosters/crocus/suspicion/respect.trackers'), /12 months after its end.*24 months/s)
})

test('one hoster hides from the coordination nothing of what is said of others', async () => {
  const { world, db, angelique } = await openRulings()
  await suspect(world)
  const [row] = await suspicionsIn(world)
  assert.ok(row)
  for (let at = 0; at < 220; at++)
    await db
      .insertInto('suspicion')
      .values({
        ...row,
        id: `many-${at}`,
        textHash: `${at}`,
        at: `2026-11-01T00:00:00.${String(at).padStart(3, '0')}Z`,
      })
      .execute()
  const romarin = await given.member(db, { name: 'Romarin' })
  await db
    .insertInto('suspicion')
    .values({ ...row, id: 'late', hosterId: romarin.id, at: '2026-11-23T10:00:00.000Z' })
    .execute()
  assert.match(await angelique.browser.get('/fr/coordination/suspicions'), /suspicions\/late"/)
})
