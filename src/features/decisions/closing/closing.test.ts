import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankCollective } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { ballotsOf } from '../ballots.ts'
import { decisionsMatters } from '../index.ts'
import { endOf, prolongedEnd } from '../opening/instants.ts'
import { findDecisionById } from '../queries.ts'
import { cast, closed, givenDecision, no, openMembers, yes } from '../testing.ts'
import { closeDecision } from './close-decision.ts'
import type { Closed } from './when-closed.ts'

const day = { hours: 24 }

test('a ballot at the very instant of the close is refused, whether the job has run or not', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const [crocus, lierre] = members
  const { id: decisionId } = await givenDecision(world, { closesAt: '2026-11-05T11:00:00.000Z' })
  world.pass({ hours: 71, minutes: 59, seconds: 59, milliseconds: 999 })
  await cast(world, crocus, { decisionId, ballot: yes })
  world.pass({ milliseconds: 1 })
  await assert.rejects(cast(world, lierre, { decisionId, ballot: no }), { reason: 'decisions.over' })
  const decision = await closed(world, decisionId)
  assert.deepEqual(decision.outcome, { state: 'adopted', winners: ['for'] })
  await assert.rejects(cast(world, lierre, { decisionId, ballot: no }), { reason: 'decisions.over' })
})

test('it closes at its instant though the site was down then, with the ballots of that instant', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const { id: decisionId, closesAt } = await givenDecision(world)
  await cast(world, members[0], { decisionId, ballot: yes })
  world.pass({ hours: 24 * 60 })
  await world.runJobs()
  const { closedAt, outcome } = await findDecisionById(world.db, decisionId)
  assert.deepEqual([closedAt, outcome?.state], [closesAt, 'adopted'])
})

test('a vote that opened and closed while the site was down has its electorate and no ballot', async () => {
  const { world } = await openMembers(['Crocus'], { quorum: 0 })
  const asked = { opensAt: '2026-11-05T11:00:00.000Z', closesAt: '2026-11-12T11:00:00.000Z' }
  const { id } = await givenDecision(world, asked)
  world.pass({ hours: 24 * 30 })
  await world.runJobs()
  const decision = await findDecisionById(world.db, id)
  assert.deepEqual([decision.openedAt, decision.closedAt], [asked.opensAt, asked.closesAt])
  assert.deepEqual(await ballotsOf(world.db, decision), [])
})

test('a quorum that is missed prolongs once, then the default option wins', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre', 'Souci', 'Mauve', 'Iris'], { quorum: 40 })
  const [crocus] = members
  const { id: decisionId, closesAt } = await givenDecision(world, { defaultOption: 'against' })
  await cast(world, crocus, { decisionId, ballot: yes })
  world.pass({ hours: 24 * 14 })
  await world.runJobs()
  const prolonged = await findDecisionById(world.db, decisionId)
  assert.equal(prolonged.closedAt, null)
  assert.equal(prolonged.closesAt, endOf(closesAt, 7, 'Europe/Paris'))
  const [matter] = await decisionsMatters(world.db, { now: world.now, day: '2026-11-16' })
  assert.equal(matter?.key, 'decisions.matter-prolonged')
  await cast(world, crocus, { decisionId, ballot: yes })
  world.pass({ hours: 24 * 7 })
  await world.runJobs()
  const { outcome, closedAt } = await findDecisionById(world.db, decisionId)
  assert.deepEqual(outcome, { state: 'default', winners: ['against'] })
  assert.equal(closedAt, prolonged.closesAt)
})

test('the quorum that is reached while it goes on counts', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre', 'Souci'], { quorum: 60 })
  const [crocus, lierre] = members
  const { id: decisionId } = await givenDecision(world)
  await cast(world, crocus, { decisionId, ballot: yes })
  world.pass({ hours: 24 * 14 })
  await world.runJobs()
  await cast(world, lierre, { decisionId, ballot: yes })
  world.pass({ hours: 24 * 7 })
  await world.runJobs()
  assert.equal((await findDecisionById(world.db, decisionId)).outcome?.state, 'adopted')
})

test('those at rest may vote and do not weigh on the quorum', async () => {
  const { world, members } = await openMembers(['Crocus'], { quorum: 100 })
  for (const name of ['Dormeur', 'Absent']) await given.hoster(world.db, { name, standing: 'paused' })
  const { id: decisionId } = await givenDecision(world)
  await cast(world, members[0], { decisionId, ballot: yes })
  world.pass({ hours: 24 * 15 })
  assert.equal((await closed(world, decisionId)).outcome?.state, 'adopted')
})

test('the days of a vote are those of the wall, whatever the clocks do', () => {
  // The night of 28 March 2027 has an hour less in Paris, that of 31 October an hour more.
  assert.equal(endOf('2027-03-27T11:00:00.000Z', 2, 'Europe/Paris'), '2027-03-29T10:00:00.000Z')
  assert.equal(endOf('2027-10-30T10:00:00.000Z', 2, 'Europe/Paris'), '2027-11-01T11:00:00.000Z')
  assert.equal(endOf('2027-03-27T01:30:00.000Z', 1, 'Europe/Paris'), '2027-03-28T01:30:00.000Z')
})

test('a vote across the change of the hour closes at its hour on the wall, and takes ballots until then', async () => {
  const { world, members } = await openMembers(
    ['Crocus', 'Lierre'],
    { votingDays: 2 },
    { now: '2027-03-27T11:00:00.000Z' },
  )
  const [crocus, lierre] = members
  const { id: decisionId } = await givenDecision(world)
  world.pass({ hours: 46, minutes: 59 })
  await cast(world, crocus, { decisionId, ballot: yes })
  world.pass({ minutes: 1 })
  await assert.rejects(cast(world, lierre, { decisionId, ballot: no }), { reason: 'decisions.over' })
})

test('a prolongation that nobody could have used is longer by the days that the site was down', () => {
  const at = (text: string) => Temporal.Instant.from(text)
  const end = (now: string) => prolongedEnd('2026-11-16T11:00:00.000Z', 7, at(now), 'Europe/Paris')
  assert.equal(end('2026-11-16T11:00:01Z'), '2026-11-23T11:00:00.000Z')
  assert.equal(end('2026-11-17T10:59:00Z'), '2026-11-23T11:00:00.000Z')
  assert.equal(end('2026-11-26T12:00:00Z'), '2026-12-03T11:00:00.000Z')
})

test('what follows is done in the closing, once, or not at all', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const { id: decisionId } = await givenDecision(world)
  await cast(world, members[0], { decisionId, ballot: yes })
  world.pass({ hours: 24 * 15 })
  const heard: Closed[] = []
  const whenClosed = [async (_db: unknown, said: Closed) => void heard.push(said)]
  const failing = [
    async () => {
      throw new Error('not today')
    },
  ]
  await assert.rejects(closeDecision(world.db, decisionId, { now: world.now, whenClosed: failing }), /not today/)
  assert.equal((await findDecisionById(world.db, decisionId)).closedAt, null)
  await closeDecision(world.db, decisionId, { now: world.now, whenClosed })
  await closeDecision(world.db, decisionId, { now: world.now, whenClosed })
  assert.equal(heard.length, 1)
  assert.deepEqual(heard[0]?.outcome, { state: 'adopted', winners: ['for'] })
  assert.equal(heard[0]?.decision.id, decisionId)
})

test('before its instant nothing closes', async () => {
  const { world } = await openMembers(['Crocus'])
  const { id } = await givenDecision(world)
  world.pass(day)
  assert.equal((await closed(world, id)).closedAt, null)
})

test('rules are those of the opening, whatever the settings say since', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'], { quorum: 50 })
  const { id: decisionId } = await givenDecision(world)
  await given.collective(world.db, { rules: { ...blankCollective.rules, quorum: 100 } })
  await cast(world, members[0], { decisionId, ballot: yes })
  world.pass({ hours: 24 * 15 })
  assert.equal((await closed(world, decisionId)).outcome?.state, 'adopted')
})

test('hosters that are made up vote on what is made up alone', async () => {
  const { world, members } = await openMembers(['Crocus'])
  await given.hoster(world.db, { name: 'Fabliau', standing: 'fictional', periods: [{ state: 'active', from: '2020' }] })
  const real = await givenDecision(world)
  const made = await givenDecision(world, { fictional: true })
  await cast(world, members[0], { decisionId: real.id, ballot: yes })
  await assert.rejects(cast(world, members[0], { decisionId: made.id, ballot: yes }), { status: 403 })
  const rows = world.db.selectFrom('decisionVoter').select('hosterId')
  assert.equal((await rows.where('decisionId', '=', real.id).execute()).length, 1)
  assert.equal((await rows.where('decisionId', '=', made.id).execute()).length, 1)
})
