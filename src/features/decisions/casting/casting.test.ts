import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Clash, newId } from '../../../platform/database/index.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { ballotsOf } from '../ballots.ts'
import { electorateOf } from '../electorate.ts'
import { cast, closed, givenDecision, givenMember, no, openMembers, yes } from '../testing.ts'
import { mayCastIn } from './voices.ts'

test('one hoster, one ballot: casting again replaces it', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const [crocus, lierre] = members
  const { id: decisionId } = await givenDecision(world)
  await cast(world, crocus, { decisionId, ballot: no })
  await cast(world, crocus, { decisionId, ballot: yes })
  await cast(world, lierre, { decisionId, ballot: yes })
  world.pass({ hours: 24 * 15 })
  const decision = await closed(world, decisionId)
  assert.deepEqual(decision.outcome, { state: 'adopted', winners: ['for'] })
  assert.equal((await ballotsOf(world.db, decision))?.length, 2)
})

test('any delegate casts, and the last one of the hoster counts', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const [crocus] = members
  const other = await givenPerson(world.db, { name: 'Lilas' })
  await givenDelegate(world.db, { personId: other.id, hosterId: crocus.id })
  const { id: decisionId } = await givenDecision(world)
  await cast(world, crocus, { decisionId, ballot: yes })
  await cast(world, { ...crocus, personId: other.id }, { decisionId, ballot: no })
  const [held] = (await ballotsOf(world.db, await closed(world, decisionId))) ?? []
  assert.deepEqual(held?.ballot, no)
})

test('a hoster does not vote on what is about itself, nor one that is no member', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const [crocus, lierre] = members
  const { id: hosterId } = await given.hoster(world.db, { name: 'Ronce' })
  const stranger = await givenPerson(world.db, { name: 'Ronce' })
  await givenDelegate(world.db, { personId: stranger.id, hosterId })
  const { id: decisionId } = await givenDecision(world, { withoutHosterIds: [crocus.id] })
  await assert.rejects(cast(world, crocus, { decisionId, ballot: yes }), { reason: 'decisions.about-itself' })
  const nobody = { id: hosterId, slug: 'ronce', personId: stranger.id }
  await assert.rejects(cast(world, nobody, { decisionId, ballot: yes }), { reason: 'decisions.not-your-vote' })
  await assert.rejects(cast(world, { ...lierre, personId: stranger.id }, { decisionId, ballot: yes }), { status: 403 })
})

test('whoever administers does not vote in the place of a hoster', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const boss = await givenPerson(world.db, { name: 'Angélique', roles: ['administrator', 'coordination'] })
  const { id: decisionId } = await givenDecision(world)
  const asked = cast(world, { ...members[0], personId: boss.id }, { decisionId, ballot: yes })
  await assert.rejects(asked, { reason: 'decisions.not-your-vote' })
})

test('one person casts two ballots in a decision, and no third, but replaces each', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre', 'Souci'])
  const [crocus, lierre, souci] = members
  for (const { id: hosterId } of [lierre, souci]) await givenDelegate(world.db, { personId: crocus.personId, hosterId })
  const { id: decisionId } = await givenDecision(world)
  const as = (member: typeof crocus) => ({ ...member, personId: crocus.personId })
  await cast(world, as(crocus), { decisionId, ballot: yes })
  await cast(world, as(lierre), { decisionId, ballot: yes })
  await assert.rejects(cast(world, as(souci), { decisionId, ballot: yes }), { reason: 'decisions.too-many-ballots' })
  await cast(world, as(lierre), { decisionId, ballot: no })
  // Another delegate takes the second over: the first has one left.
  await cast(world, lierre, { decisionId, ballot: no })
  await cast(world, as(souci), { decisionId, ballot: yes })
})

test('the database itself holds one ballot a hoster and so many a person', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre', 'Souci'], { ballotsPerPerson: 1 })
  const [crocus, lierre] = members
  const { id: decisionId } = await givenDecision(world)
  await cast(world, crocus, { decisionId, ballot: yes })
  const row = { decisionId, byMandateOfHosterId: null, castAt: null }
  const insert = (said: { hosterId: string; slot: number; byPersonId: string }) =>
    world.db
      .insertInto('participation')
      .values({ ...row, ...said })
      .execute()
  await assert.rejects(insert({ hosterId: crocus.id, slot: 1, byPersonId: lierre.personId }), Clash)
  await assert.rejects(insert({ hosterId: lierre.id, slot: 1, byPersonId: crocus.personId }), Clash)
  await assert.rejects(insert({ hosterId: lierre.id, slot: 2, byPersonId: crocus.personId }), Clash)
  await assert.rejects(insert({ hosterId: newId(), slot: 1, byPersonId: lierre.personId }), Clash)
})

test('who was admitted after the opening does not cast, nor who left', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const [crocus] = members
  const decision = await givenDecision(world)
  world.pass({ minutes: 1 })
  const late = await givenPerson(world.db, { name: 'Tardive' })
  await givenDelegate(world.db, { personId: late.id, hosterId: crocus.id }, world.now)
  const asked = cast(world, { ...crocus, personId: late.id }, { decisionId: decision.id, ballot: yes })
  await assert.rejects(asked, { reason: 'decisions.not-your-vote' })
  assert.deepEqual(await mayCastIn(world.db, late.id, decision, world.now), [])
  await cast(world, crocus, { decisionId: decision.id, ballot: yes })
  const endedAt = world.now.toString({ smallestUnit: 'millisecond' })
  await world.db.updateTable('delegation').set({ endedAt }).where('personId', '=', crocus.personId).execute()
  await assert.rejects(cast(world, crocus, { decisionId: decision.id, ballot: no }), { status: 403 })
  // What was cast stands: it is the hoster's.
  const [held] = (await ballotsOf(world.db, decision)) ?? []
  assert.deepEqual(held?.ballot, yes)
})

test('who votes is fixed at the opening: who comes or goes later changes nothing', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const { id: decisionId } = await givenDecision(world, { opensAt: '2026-11-05T11:00:00.000Z' })
  const early = await givenMember(world.db, 'Souci')
  await assert.rejects(cast(world, early, { decisionId, ballot: yes }), { reason: 'decisions.not-open-yet' })
  world.pass({ hours: 24 * 3 })
  await world.runJobs()
  const late = await givenMember(world.db, 'Tardif')
  await assert.rejects(cast(world, late, { decisionId, ballot: yes }), { reason: 'decisions.not-your-vote' })
  const decision = await closed(world, decisionId)
  const names = (await electorateOf(world.db, decision)).map(({ hoster }) => hoster.facts.name)
  assert.deepEqual(names.sort(), ['Crocus', 'Lierre', 'Souci'])
  await given.hoster(world.db, { name: 'Lierre', standing: 'former' })
  await cast(world, members[1], { decisionId, ballot: yes })
})

test('a ballot against an applicant says why', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const [crocus] = members
  const { id: decisionId } = await givenDecision(world, { kind: 'admission' })
  await assert.rejects(cast(world, crocus, { decisionId, ballot: no }), { reason: 'decisions.against-without-reason' })
  await cast(world, crocus, { decisionId, ballot: no, clauseId: 'T1' })
  await cast(world, crocus, { decisionId, ballot: no, reason: 'Il n’a pas de page de contact.' })
})
