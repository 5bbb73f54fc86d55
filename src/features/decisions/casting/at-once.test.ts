import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../../platform/errors.ts'
import { ballotsOf } from '../ballots.ts'
import type { Ballot } from '../decision.ts'
import { actingFor, cast, closed, givenDecision, openMembers, yes } from '../testing.ts'
import { castBallot } from './cast-ballot.ts'

const names = Array.from({ length: 50 }, (_, at) => `Membre ${at + 1}`)

test('500 casts at once: each is taken or refused, and every hoster has one ballot, whole', async () => {
  const { world, members } = await openMembers(names)
  const { id: decisionId } = await givenDecision(world)
  const ballots: Ballot[] = [{ choice: 'for' }, { choice: 'against' }, { choice: 'blank' }]
  const casts = Array.from({ length: 500 }, (_, at) => {
    const member = members[at % members.length]
    const ballot = ballots[at % ballots.length] ?? yes
    return member ? cast(world, member, { decisionId, ballot, reason: `Raison ${at}` }) : Promise.reject()
  })
  const ends = await Promise.allSettled(casts)
  const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
  assert.deepEqual(failed, [], 'none was refused: all had the right to')
  world.pass({ hours: 24 * 15 })
  const decision = await closed(world, decisionId)
  assert.equal((await ballotsOf(world.db, decision))?.length, 50)
  const reasons = await world.db
    .selectFrom('sheetReason')
    .select('reason')
    .where('decisionId', '=', decisionId)
    .execute()
  assert.equal(reasons.length, 50)
})

test('one person who casts for ten hosters at once gets two ballots in, and no more', async () => {
  const { world, members } = await openMembers(names.slice(0, 10))
  const [first] = members
  const hosters = members.map(({ id }) => id)
  const personId = first?.personId ?? ''
  await world.db.updateTable('delegation').set({ personId }).where('hosterId', 'in', hosters).execute()
  const { id: decisionId } = await givenDecision(world)
  const all = members.map((member) =>
    castBallot(world.db, actingFor({ ...member, personId }, world.now), {
      decisionId,
      hosterId: member.id,
      ballot: yes,
    }),
  )
  const ends = await Promise.allSettled(all)
  assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 2)
  const refusals = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
  assert.ok(refusals.every((reason) => reason instanceof Refusal && reason.reason === 'decisions.too-many-ballots'))
})

test('casts that meet the close: what was acknowledged is counted, the rest was refused', async () => {
  const { world, members } = await openMembers(names)
  const { id: decisionId } = await givenDecision(world, { closesAt: '2026-11-03T11:00:00.000Z' })
  const before = world.now.add({ hours: 23 })
  world.pass({ hours: 24 })
  const casts = members.map((member) =>
    castBallot(world.db, actingFor(member, before), { decisionId, hosterId: member.id, ballot: yes }),
  )
  const [decision, ...ends] = await Promise.allSettled([closed(world, decisionId), ...casts])
  assert.equal(decision.status, 'fulfilled')
  const taken = ends.filter(({ status }) => status === 'fulfilled').length
  const end = await closed(world, decisionId)
  assert.equal((await ballotsOf(world.db, end))?.length, taken)
})
