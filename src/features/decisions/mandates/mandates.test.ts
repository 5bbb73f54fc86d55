import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDelegate, toldTo } from '../../delegates/testing.ts'
import { ballotsOf } from '../ballots.ts'
import { mayCastIn } from '../casting/voices.ts'
import { actingFor, cast, closed, givenDecision, type Member, no, openMembers, yes } from '../testing.ts'
import { endMandate, giveMandate } from './give-mandate.ts'
import { mandatesOf } from './mandate-queries.ts'

type World = Awaited<ReturnType<typeof openMembers>>['world']

const give = (world: World, decisionId: string, from: Member, to: Member) =>
  giveMandate(world.db, actingFor(from, world.now), { decisionId, fromHosterId: from.id, toHosterId: to.id })
const end = (world: World, decisionId: string, from: Member) =>
  endMandate(world.db, actingFor(from, world.now), { decisionId, fromHosterId: from.id })
/** A delegate of one casts for another. */
const castFor = (world: World, holder: Member, giver: Member, said: Parameters<typeof cast>[2]) =>
  cast(world, holder, { ...said, hosterId: giver.id })

async function twoVoters(rules = {}) {
  const { world, members } = await openMembers(['Crocus', 'Lierre', 'Souci'], rules)
  const [crocus, lierre, souci] = members
  const decision = await givenDecision(world)
  return { world, crocus, lierre, souci, decision, decisionId: decision.id }
}

test('who holds a mandate casts for the hoster that gave it, and its own ballot replaces that one', async () => {
  const { world, crocus, lierre, decision, decisionId } = await twoVoters()
  await assert.rejects(castFor(world, lierre, crocus, { decisionId, ballot: no }), {
    reason: 'decisions.not-your-vote',
  })
  await give(world, decisionId, crocus, lierre)
  await castFor(world, lierre, crocus, { decisionId, ballot: no })
  const byMandate = (await ballotsOf(world.db, decision))?.find(({ hosterId }) => hosterId === crocus.id)
  assert.deepEqual(byMandate?.ballot, no)
  await cast(world, crocus, { decisionId, ballot: yes })
  await assert.rejects(castFor(world, lierre, crocus, { decisionId, ballot: no }), {
    reason: 'decisions.own-ballot-stands',
  })
  const own = (await ballotsOf(world.db, decision))?.find(({ hosterId }) => hosterId === crocus.id)
  assert.deepEqual(own?.ballot, yes)
})

test('a mandate counts among the ballots that one person may cast', async () => {
  const { world, crocus, lierre, decisionId } = await twoVoters({ ballotsPerPerson: 1 })
  await give(world, decisionId, crocus, lierre)
  await cast(world, lierre, { decisionId, ballot: yes })
  await assert.rejects(castFor(world, lierre, crocus, { decisionId, ballot: yes }), {
    reason: 'decisions.too-many-ballots',
  })
})

test('a hoster holds as many mandates as the settings say, and gives one alone', async () => {
  const { world, crocus, lierre, souci, decisionId } = await twoVoters()
  await give(world, decisionId, crocus, lierre)
  const full = { errors: [{ field: 'toHosterId', key: 'decisions.mandate-too-many', values: { count: 1 } }] }
  await assert.rejects(give(world, decisionId, souci, lierre), full)
  await assert.rejects(give(world, decisionId, crocus, souci), { reason: 'decisions.mandate-given-already' })
  await assert.rejects(give(world, decisionId, souci, souci), { reason: 'decisions.mandate-to-nobody' })
})

test('where mandates are not allowed none is given', async () => {
  const { world, crocus, lierre, decisionId } = await twoVoters({ mandatesPerHoster: 0 })
  await assert.rejects(give(world, decisionId, crocus, lierre), { reason: 'decisions.mandate-too-many' })
})

test('it is taken back at any time, by any delegate: what was cast by it stays, no more is', async () => {
  const { world, crocus, lierre, souci, decision, decisionId } = await twoVoters()
  await give(world, decisionId, crocus, lierre)
  await castFor(world, lierre, crocus, { decisionId, ballot: no })
  const late = await givenPerson(world.db, { name: 'Tardive' })
  world.pass({ minutes: 1 })
  await givenDelegate(world.db, { personId: late.id, hosterId: crocus.id }, world.now)
  await assert.rejects(end(world, decisionId, { ...souci, id: crocus.id }), { reason: 'decisions.not-your-vote' })
  await end(world, decisionId, { ...crocus, personId: late.id })
  assert.deepEqual(await mandatesOf(world.db, decisionId), [])
  await assert.rejects(castFor(world, lierre, crocus, { decisionId, ballot: yes }), { status: 403 })
  assert.equal((await ballotsOf(world.db, decision))?.length, 1)
  // It may be given anew, to another.
  await give(world, decisionId, crocus, souci)
  assert.equal((await mandatesOf(world.db, decisionId)).length, 1)
})

test('a mandate is not passed on', async () => {
  const { world, crocus, lierre, souci, decision, decisionId } = await twoVoters()
  await give(world, decisionId, crocus, lierre)
  await give(world, decisionId, lierre, souci)
  const voices = await mayCastIn(world.db, souci.personId, decision, world.now)
  assert.deepEqual(voices.map(({ hoster }) => hoster.name).sort(), ['Lierre', 'Souci'])
  await assert.rejects(castFor(world, souci, crocus, { decisionId, ballot: yes }), { status: 403 })
})

test('mandates are public, told to who holds them, and end with the vote', async () => {
  const { world, crocus, lierre, decisionId, decision } = await twoVoters({ quorum: 0 })
  await give(world, decisionId, crocus, lierre)
  const [told] = await toldTo(world, lierre.personId)
  assert.equal(told?.key, 'decisions.told-mandate-given')
  const entries = await world.db.selectFrom('journalEntry').select(['verb', 'visibility']).execute()
  assert.ok(entries.some(({ verb, visibility }) => verb === 'mandate.given' && visibility === 'public'))
  assert.match(await world.get(`/fr/decisions/${decision.slug}`), /donne procuration à/)
  world.pass({ hours: 24 * 15 })
  await closed(world, decisionId)
  await assert.rejects(end(world, decisionId, crocus), { reason: 'decisions.over' })
})

test('a delegate who leaves the holder casts no more for the giver', async () => {
  const { world, crocus, lierre, decisionId } = await twoVoters()
  await give(world, decisionId, crocus, lierre)
  const endedAt = world.now.toString({ smallestUnit: 'millisecond' })
  await world.db.updateTable('delegation').set({ endedAt }).where('personId', '=', lierre.personId).execute()
  await assert.rejects(castFor(world, lierre, crocus, { decisionId, ballot: yes }), { status: 403 })
})

test('a mandate shows that its giver voted, and not what it said; what was cast by it is its holder’s to read', async () => {
  const { world, crocus, lierre, souci, decision, decisionId } = await twoVoters()
  const seenBy = async (holder: Member) =>
    (await mayCastIn(world.db, holder.personId, decision, world.now)).find(({ hoster }) => hoster.id === crocus.id)
  await give(world, decisionId, crocus, lierre)
  await castFor(world, lierre, crocus, { decisionId, ballot: no, reason: 'Par procuration.' })
  assert.deepEqual(
    [(await seenBy(lierre))?.cast?.ballot, (await seenBy(lierre))?.cast?.reason],
    [no, 'Par procuration.'],
  )
  await end(world, decisionId, crocus)
  await give(world, decisionId, crocus, souci)
  const next = await seenBy(souci)
  assert.deepEqual([next?.cast?.ballot, next?.cast?.reason, next?.isOwnCast], [null, null, false])
  await cast(world, crocus, { decisionId, ballot: yes, reason: 'De moi seule.' })
  const own = await seenBy(souci)
  assert.deepEqual(
    [own?.cast?.ballot, own?.cast?.reason, own?.cast?.clauseId, own?.isOwnCast],
    [null, null, null, true],
  )
  const page = await (await world.as(souci.personId)).get(`/fr/decisions/${decision.slug}`)
  assert.doesNotMatch(page, /De moi seule/)
  assert.match(page, /une procuration ne remplace pas/)
})
