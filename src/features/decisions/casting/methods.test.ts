// Each method from its form to its ballot, and back into the form.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ballotsOf } from '../ballots.ts'
import type { Ballot, Method } from '../decision.ts'
import { actingFor, cast, closed, givenDecision, openMembers } from '../testing.ts'
import { ballotIn, errorsIn, typedOf } from './ballot-form.ts'
import { liftObjection } from './lift-objection.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id, label: { fr: `Choix ${id}` } }))
const of = (method: Method) => ({ method, options: method === 'for-against' || method === 'consent' ? [] : options })
const read = (method: Method, typed: Record<string, string | string[]>) => ballotIn(typed, of(method), 'x')

test('a form of each method is read as its ballot, and a ballot stands in its form again', () => {
  const forms: [Method, Record<string, string | string[]>, Ballot][] = [
    ['for-against', { 'x.choice': 'against' }, { choice: 'against' }],
    ['consent', { 'x.choice': 'object', 'x.reason': 'Non' }, { choice: 'object', reason: 'Non' }],
    ['approval', { 'x.approved': ['a', 'c'] }, { approved: ['a', 'c'] }],
    ['approval', { 'x.approved': [], 'x.blank': 'yes' }, { approved: [] }],
    ['judgment', { 'x.of.a': 'good', 'x.of.c': 'reject' }, { grades: { a: 'good', c: 'reject' } }],
    ['judgment', { 'x.blank': 'yes' }, { grades: {} }],
    ['ranked', { 'x.of.b': '1', 'x.of.c': '1' }, { ranks: { b: 1, c: 1 } }],
  ]
  for (const [method, typed, ballot] of forms) {
    assert.deepEqual(read(method, typed).ballot, ballot)
    assert.deepEqual(typedOf(ballot, of(method), 'x'), typed)
  }
})

test('where nothing is chosen nothing is cast; one box alone is a list of one', () => {
  for (const method of ['for-against', 'consent', 'approval', 'judgment', 'ranked'] as const)
    assert.equal(read(method, { 'x.reason': 'Je pense que', 'y.choice': 'for' }).ballot, null, method)
  assert.deepEqual(read('approval', { 'x.approved': 'b' }).ballot, { approved: ['b'] })
})

test('reasons, clause and phrase come along; errors stand beside the fields of their form', () => {
  const said = { 'x.choice': 'against', 'x.reason': 'Trop tôt', 'x.clause': 'T1', 'x.secret': 'ma phrase' }
  const { reason, clauseId, secret } = read('for-against', said)
  assert.deepEqual([reason, clauseId, secret], ['Trop tôt', 'T1', 'ma phrase'])
  assert.equal(errorsIn([{ field: 'choice', key: 'decisions.ballot-wrong' }], 'x')[0]?.field, 'x.choice')
})

test('what no form offers is refused: unknown options, ranks and grades, another method’s ballot', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const wrong: [Method, Record<string, string | string[]>][] = [
    ['for-against', { 'x.choice': 'maybe' }],
    ['consent', { 'x.choice': 'for' }],
    ['approval', { 'x.approved': ['a', 'z'] }],
    ['approval', { 'x.approved': ['a', 'a'] }],
    ['judgment', { 'x.of.a': 'superb' }],
    ['ranked', { 'x.of.a': '0' }],
    ['ranked', { 'x.of.a': '1e3' }],
    ['ranked', { 'x.of.a': '-1' }],
  ]
  for (const [method, typed] of wrong) {
    const [first] = options
    const defaultOption =
      of(method).options.length > 0 ? (first?.id ?? '') : method === 'consent' ? 'object' : 'against'
    const { id: decisionId } = await givenDecision(world, { ...of(method), defaultOption })
    const { ballot } = read(method, typed)
    assert.ok(ballot)
    await assert.rejects(cast(world, members[0], { decisionId, ballot }), { reason: 'decisions.ballot-wrong' })
    await assert.rejects(cast(world, members[0], { decisionId, ballot: { approved: ['q'] } }), { status: 422 })
  }
})

test('an objection that is lifted by its hoster counts no more, and is shown still', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const [crocus, lierre] = members
  const { id: decisionId } = await givenDecision(world, { method: 'consent', defaultOption: 'object' })
  const lift = (member: typeof crocus, hosterId: string) =>
    liftObjection(world.db, actingFor(member, world.now), { decisionId, hosterId })
  await cast(world, crocus, { decisionId, ballot: { choice: 'object', reason: 'Le lynx griffe.' } })
  await cast(world, lierre, { decisionId, ballot: { choice: 'consent', reason: '' } })
  await assert.rejects(lift(lierre, crocus.id), { status: 403 })
  await assert.rejects(lift(lierre, lierre.id), { reason: 'decisions.no-objection' })
  await lift(crocus, crocus.id)
  world.pass({ hours: 24 * 15 })
  const decision = await closed(world, decisionId)
  assert.deepEqual(decision.outcome, { state: 'adopted', winners: ['consent'] })
  const objection = (await ballotsOf(world.db, decision))?.find(({ resolved }) => resolved)
  assert.deepEqual(objection?.ballot, { choice: 'object', reason: 'Le lynx griffe.' })
})

test('in a secret vote nobody learns by lifting it whether their hoster objects', async () => {
  const { world, members } = await openMembers(['Crocus', 'Lierre'])
  const said = { method: 'consent', defaultOption: 'object', secret: true } as const
  const { id: decisionId, slug } = await givenDecision(world, said)
  const [crocus, lierre] = members
  await cast(world, crocus, { decisionId, ballot: { choice: 'object', reason: 'Le lynx griffe.' } })
  await cast(world, lierre, { decisionId, ballot: { choice: 'consent', reason: '' } })
  for (const member of [crocus, lierre]) {
    const lifting = liftObjection(world.db, actingFor(member, world.now), { decisionId, hosterId: member.id })
    await assert.rejects(lifting, { status: 409, reason: 'decisions.secret-not-lifted' })
    const browser = await world.as(member.personId)
    const answer = await browser.post(`/fr/decisions/${slug}/ballots/${member.slug}/lifting`, {})
    assert.equal(answer.status, 409)
  }
})

test('an objection that is made anew stands again', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const [crocus] = members
  const { id: decisionId } = await givenDecision(world, { method: 'consent', defaultOption: 'object' })
  const object = () => cast(world, crocus, { decisionId, ballot: { choice: 'object', reason: 'Le lynx griffe.' } })
  await object()
  await liftObjection(world.db, actingFor(crocus, world.now), { decisionId, hosterId: crocus.id })
  await object()
  world.pass({ hours: 24 * 15 })
  assert.equal((await closed(world, decisionId)).outcome?.state, 'rejected')
})

test('a text that is too long or that hides is bounded and shown as it is', async () => {
  const { world, members } = await openMembers(['Crocus'])
  const { id: decisionId } = await givenDecision(world)
  const ballot = { choice: 'for' } as const
  const long = cast(world, members[0], { decisionId, ballot, reason: 'x'.repeat(2001) })
  await assert.rejects(long, { reason: 'decisions.reason-too-long' })
  await cast(world, members[0], { decisionId, ballot, reason: 'Tour\u202ené\u0007.' })
  const row = await world.db.selectFrom('ballotReason').select('reason').executeTakeFirstOrThrow()
  assert.equal(row.reason, 'Tourné.')
})
