// The coordination takes a vote about a member off: no case stays stuck, and no appeal is lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenDocument } from '../../../charter/testing.ts'
import { castBallot, findDecisionById } from '../../../decisions/index.ts'
import { toldTo } from '../../../delegates/testing.ts'
import { neighbourIn, openLife, periodsIn } from '../testing.ts'

async function open() {
  const life = await openLife()
  const { world, db, coordination } = life
  await givenDocument(db)
  const ortie = await neighbourIn(world, 'Ortie')
  const last = () => db.selectFrom('sanction').selectAll().orderBy('at', 'desc').executeTakeFirstOrThrow()
  const pass = async (days: number) => {
    await world.runJobs()
    world.pass({ hours: 24 * days })
    await world.runJobs()
    await world.runJobs()
  }
  const propose = async (kind = 'suspension') => {
    const typed = { kind, reasons: 'Des publicités partout.', clauseIds: 'bread.flour' }
    const answer = await coordination.post('/fr/hosters/crocus/sanction', typed)
    return { status: answer.status, page: (answer.headers.get('location') ?? '').replace(/\?.*/, '') }
  }
  const decision = async () => findDecisionById(db, (await last()).decisionId ?? '')
  const takeOff = async () => {
    const { slug } = await decision()
    const desk = await world.as(life.coordinator.id)
    const answer = await desk.post(`/fr/decisions/${slug}/withdrawal`, { reason: 'Mal posée.' })
    assert.equal(answer.status, 303)
    world.pass({ minutes: 1 })
  }
  const adopt = async () => {
    const { id } = await decision()
    const { hoster, person } = ortie
    const by = { actor: { kind: 'person', personId: person.id, forHosterId: hoster.id } as const, now: world.now }
    await castBallot(db, by, { decisionId: id, hosterId: hoster.id, ballot: { choice: 'for' } })
    await pass(22)
  }
  return { ...life, last, pass, propose, decision, takeOff, adopt }
}

test('what was asked against a member is taken back with its vote, and may be asked anew', async () => {
  const { world, delegate, propose, pass, takeOff, last, db } = await open()
  const { page } = await propose()
  await pass(15)
  assert.equal((await propose()).status, 409)
  await takeOff()
  const { withdrawnAt, openFor } = await last()
  assert.deepEqual([withdrawnAt !== null, openFor], [true, null])
  assert.match(await world.get(page), /retirée/)
  assert.ok((await toldTo(world, delegate.id)).some(({ key }) => key === 'membership.told-sanction-withdrawn'))
  await pass(1)
  assert.equal((await db.selectFrom('decision').select('id').execute()).length, 1, 'nobody votes on it again')
  assert.equal((await propose('exclusion')).status, 303)
})

test('an appeal whose vote is taken off is put to the vote again, and counts', async () => {
  const { world, delegate, propose, pass, takeOff, adopt, last, decision } = await open()
  const { page } = await propose()
  await pass(15)
  await adopt()
  const browser = await world.as(delegate.id)
  assert.equal((await browser.post(`${page}/appeal`, { reasons: 'C’est réparé.' })).status, 303)
  const { id: first } = await decision()
  await takeOff()
  assert.deepEqual([(await last()).decisionId, (await last()).withdrawnAt], [null, null])
  await pass(1)
  const { id: second, withdrawnAt } = await decision()
  assert.notEqual(second, first)
  assert.equal(withdrawnAt, null)
  await adopt()
  assert.match((await periodsIn(world, 'crocus')).at(-1) ?? '', /→ …$/)
})

test('a lifting whose vote is taken off may be asked for again', async () => {
  const { world, coordinator, propose, pass, takeOff, adopt } = await open()
  const { page } = await propose()
  await pass(15)
  await adopt()
  const lift = async () =>
    (await (await world.as(coordinator.id)).post(`${page}/lifting`, { reasons: 'C’est réparé.' })).status
  assert.deepEqual([await lift(), await lift()], [303, 409])
  await takeOff()
  assert.equal(await lift(), 303)
  await adopt()
  assert.match((await periodsIn(world, 'crocus')).at(-1) ?? '', /→ …$/)
})
