// What is asked against a member, at the edges: at once, too long, by the wrong people, on the last second.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../../accounts/testing.ts'
import { delegateIn } from '../../../delegates/testing.ts'
import { beginPeriod, byMachine, endPeriod } from '../../../hosters/index.ts'
import { neighbourIn, openLife } from '../testing.ts'

const ask = '/fr/hosters/crocus/sanction'
const suspension = { kind: 'suspension', reasons: 'Plus personne ne **répond**.' }

async function open() {
  const life = await openLife()
  const { world, db, coordination } = life
  await world.runJobs()
  const ortie = await neighbourIn(world, 'Ortie')
  const propose = async (reasons = suspension.reasons) => {
    const made = await coordination.post(ask, { ...suspension, reasons })
    return (made.headers.get('location') ?? '').replace(/\?.*/, '')
  }
  const rows = () => db.selectFrom('sanction').selectAll().orderBy('at').orderBy('id').execute()
  const pass = async (hours: number) => {
    world.pass({ hours })
    await world.runJobs()
  }
  return { ...life, ortie, propose, rows, pass }
}

test('two of the coordination ask for it at once: members are asked once', async () => {
  const { world, coordination, rows } = await open()
  const second = await givenPerson(world.db, { name: 'Bergamote', roles: ['coordination'] })
  const other = await world.as(second.id)
  const statuses = (await Promise.all([coordination.post(ask, suspension), other.post(ask, suspension)])).map(
    ({ status }) => status,
  )
  assert.deepEqual(statuses.toSorted(), [303, 409])
  assert.equal((await rows()).length, 1)
})

test('reasons and a reply as long as may be, all cats, are put to the vote as any others', async () => {
  const { world, delegate, propose, rows, pass } = await open()
  const page = await propose('🐈'.repeat(6000))
  assert.equal((await delegate.browser.post(`${page}/reply`, { reply: '🐾'.repeat(6000) })).status, 303)
  const shorter = await neighbourIn(world, 'Radis')
  const desk = await world.as((await givenPerson(world.db, { name: 'Bergamote', roles: ['coordination'] })).id)
  world.pass({ minutes: 5 })
  await desk.post(`/fr/hosters/${shorter.hoster.slug}/sanction`, suspension)
  await pass(24 * 15)
  assert.deepEqual(
    (await rows()).map(({ decisionId }) => decisionId !== null),
    [true, true],
  )
})

test('one sign too many is refused with all that was typed', async () => {
  const { coordination, rows } = await open()
  const answer = await coordination.post(ask, { ...suspension, reasons: 'x'.repeat(6001) })
  assert.equal(answer.status, 422)
  assert.ok((await answer.text()).includes('x'.repeat(6001)))
  assert.deepEqual(await rows(), [])
})

test('only who acts for the hoster replies, until the vote opens, and the last word of two stands', async () => {
  const { world, hoster, delegate, coordination, ortie, propose, rows, pass } = await open()
  const page = await propose()
  for (const browser of [coordination, ortie.browser])
    assert.equal((await browser.post(`${page}/reply`, { reply: 'À leur place.' })).status, 403)
  const second = await delegateIn(world, hoster.id, 'Sauge')
  await delegate.browser.post(`${page}/reply`, { reply: 'Un premier mot.' })
  world.pass({ minutes: 1 })
  await second.browser.post(`${page}/reply`, { reply: 'Un second mot.' })
  assert.deepEqual(
    (await rows()).map(({ reply, repliedByPersonId }) => [reply, repliedByPersonId]),
    [['Un second mot.', second.id]],
  )
  await pass(24 * 15)
  const late = await (await world.as(delegate.id)).post(`${page}/reply`, { reply: 'Trop tard.' })
  assert.equal(late.status, 409)
  assert.match(await world.get(page), /Un second mot/)
})

test('the hoster is heard to the last second: the vote opens when its days are over, not before', async () => {
  const { world, propose, rows } = await open()
  await propose()
  const [{ replyUntil } = { replyUntil: '' }] = await rows()
  const end = Temporal.Instant.from(replyUntil)
  world.setClock(end.subtract({ seconds: 1 }).toString())
  await world.runJobs()
  assert.equal((await rows())[0]?.decisionId, null)
  world.setClock(end.add({ minutes: 16 }).toString())
  await world.runJobs()
  assert.notEqual((await rows())[0]?.decisionId, null)
})

test('a form of taking back that is sent twice takes back once, and never once members vote', async () => {
  const { coordination, propose, rows, pass, world, coordinator } = await open()
  const page = await propose()
  const statuses = [
    (await coordination.post(`${page}/withdrawal`, {})).status,
    (await coordination.post(`${page}/withdrawal`, {})).status,
  ]
  assert.deepEqual(statuses, [303, 409])
  const again = await propose()
  await pass(24 * 15)
  const late = await (await world.as(coordinator.id)).post(`${again}/withdrawal`, {})
  assert.equal(late.status, 409)
  assert.deepEqual(
    (await rows()).map(({ withdrawnAt }) => withdrawnAt !== null),
    [true, false],
  )
})

test('who acts for the hoster asks for nothing against it, though they coordinate', async () => {
  const { world, hoster, rows } = await open()
  const both = await givenPerson(world.db, { name: 'Bergamote', roles: ['coordination'] })
  const { givenDelegate } = await import('../../../delegates/testing.ts')
  await givenDelegate(world.db, { personId: both.id, hosterId: hoster.id })
  assert.equal((await (await world.as(both.id)).post(ask, suspension)).status, 403)
  assert.deepEqual(await rows(), [])
})

test('the clock jumps over the days of reply and beyond: who left meanwhile is not voted on, and is told', async () => {
  const { world, db, hoster, propose, rows, pass } = await open()
  await propose()
  await endPeriod(db, hoster.id, { to: '2026-11-30', reason: null }, byMachine('test', world.now))
  await pass(24 * 400)
  assert.deepEqual(
    (await rows()).map(({ decisionId, withdrawnAt, openFor }) => [decisionId, withdrawnAt !== null, openFor]),
    [[null, true, null]],
  )
  const begun = { state: 'active', litter: '20', from: '2028-01-10', mentor: null, charterVersion: null } as const
  await beginPeriod(db, hoster.id, begun, byMachine('test', world.now))
  assert.match(await world.get('/fr/sanctions'), /Crocus/, 'the register of it stays')
})
