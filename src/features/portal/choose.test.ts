import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Candidate } from './candidate.ts'
import { choose } from './choose.ts'
import { givenCandidate, good, noon, now, wished } from './testing-candidate.ts'

const ortie = givenCandidate({ slug: 'ortie' })
const sureau = givenCandidate({ slug: 'sureau' })
const chosenOf = (candidates: Candidate[], query = '', at = now) => {
  const choice = choose(candidates, wished(query), at, 0)
  return 'chosen' in choice ? choice.chosen.reference : choice.none
}

test('a service that is trusted, open to all and well serves', () => {
  assert.equal(chosenOf([ortie]), 'ortie/pad')
})

test('nobody is sent to what is not trusted, has no weight, is held, needs an account, or has ended', () => {
  const outside: Partial<Candidate>[] = [
    ...[{ trusted: false }, { weight: 0 }, { heldWhy: 'address' } as const, { openToAll: false }],
    ...[{ endsOn: '2026-11-23' }, { endsOn: '2020-01-01' }, { endsOn: '2026-12-23' }],
  ]
  for (const over of outside) assert.notEqual(chosenOf([givenCandidate(over)]), 'ortie/pad', JSON.stringify(over))
  assert.equal(chosenOf([givenCandidate({ endsOn: '2026-12-24' })]), 'ortie/pad')
})

test('only what is plainly up serves, by a check of the last fifteen minutes', () => {
  const health = good()
  assert.ok(health)
  for (const state of ['degraded', 'challenged', 'refused', 'down', 'maintenance', 'unknown'] as const)
    assert.notEqual(chosenOf([givenCandidate({ health: { ...health, state } })]), 'ortie/pad', state)
  assert.equal(chosenOf([givenCandidate({ health: good(15) })]), 'ortie/pad')
  assert.equal(chosenOf([givenCandidate({ health: good(16) })]), 'healthy')
  assert.equal(chosenOf([givenCandidate({ health: null })]), 'healthy')
})

test('what is being confirmed, or seems to be another program, is left out', () => {
  const health = good()
  assert.ok(health)
  const confirming = { ...health, confirmingSince: noon.toString() }
  assert.equal(chosenOf([givenCandidate({ health: confirming })]), 'healthy')
  assert.equal(chosenOf([givenCandidate({ health: { ...health, disagreement: '' } })]), 'healthy')
})

test('when nothing is watched, all who take part serve', () => {
  assert.equal(chosenOf([givenCandidate({ health: null })], '', { ...now, watched: false }), 'ortie/pad')
})

test('when none is well, those that nobody knows to be down are worth a try', () => {
  const health = good(40)
  assert.ok(health)
  const unknown = givenCandidate({ slug: 'livèche', health: { ...health, state: 'unknown' } })
  const down = givenCandidate({ slug: 'sureau', health: { ...health, state: 'down' } })
  const choice = choose([unknown, down], wished(), now, 0)
  assert.deepEqual('toTry' in choice && choice.toTry.map(({ reference }) => reference), ['livèche/pad'])
})

test('what waits because it has changed is not worth a try either', () => {
  const choice = choose([givenCandidate({ heldWhy: 'address', health: null })], wished(), now, 0)
  assert.deepEqual(choice, { none: 'at-all' })
})

test('when nobody takes part there is nothing to choose from', () => {
  assert.equal(chosenOf([]), 'at-all')
  assert.equal(chosenOf([givenCandidate({ openToAll: false })]), 'at-all')
})

test('another one is never one that was shown already, and the last one is told apart from none', () => {
  assert.equal(chosenOf([ortie, sureau], 'not=ortie/pad'), 'sureau/pad')
  assert.equal(chosenOf([ortie, sureau], 'not=ortie/pad,sureau/pad'), 'as-wished')
  assert.equal(chosenOf([ortie, sureau], 'not=ortie/pad&not=sureau/pad'), 'as-wished')
})

test('a visitor may wish for this very one', () => {
  assert.equal(chosenOf([ortie, sureau], 'this=sureau/pad'), 'sureau/pad')
  assert.equal(chosenOf([ortie], 'this=sureau/pad'), 'as-wished')
})

test('wishes leave only what is known to fit them', () => {
  const fits = (over: Partial<Candidate>, query: string) => chosenOf([givenCandidate(over)], query) === 'ortie/pad'
  assert.ok(fits({}, 'software=hedgedoc,etherpad') && !fits({}, 'software=hedgedoc'))
  assert.ok(fits({}, 'country=fr') && !fits({}, 'country=BE') && !fits({ country: null }, 'country=FR'))
  assert.ok(fits({ largeCompany: false }, 'independent=1'))
  assert.ok(!fits({ largeCompany: true }, 'independent=1') && !fits({ largeCompany: null }, 'independent=1'))
  assert.ok(fits({ keptDays: 180 }, 'kept=180') && !fits({ keptDays: 30 }, 'kept=180') && !fits({}, 'kept=1'))
  assert.ok(fits({ megabytes: 500 }, 'size=100') && !fits({ megabytes: 50 }, 'size=100') && !fits({}, 'size=1'))
  assert.ok(fits({}, 'language=fr,en') && !fits({}, 'language=oc'))
})

test('near is as the crow flies, from one of the hoster’s places', () => {
  const vannes = { latitude: 47.66, longitude: -2.76 }
  assert.equal(chosenOf([givenCandidate({ places: [vannes] })], 'near=Brest FR-29'), 'as-wished')
  assert.equal(chosenOf([givenCandidate({ places: [vannes] })], 'near=Lorient'), 'ortie/pad')
  assert.equal(chosenOf([givenCandidate({ places: [] })], 'near=Lorient'), 'as-wished')
  assert.equal(chosenOf([ortie], 'near=xyzzy'), 'ortie/pad', 'a place that nobody knows narrows nothing')
})

test('a query of any shape wishes for something or nothing, and breaks nothing', () => {
  for (const query of [
    'kept=-1',
    'kept=1e9',
    'size=x',
    `not=${'a,'.repeat(9000)}`,
    'software=&country=',
    '%E0%A4%A=%',
    'near=%00',
  ])
    assert.doesNotThrow(() => chosenOf([ortie], query), query)
  assert.equal(wished('name=%ED%A0%80').name.isWellFormed(), true)
  assert.equal(wished(`name=${'x'.repeat(9999)}`).name.length, 200)
})
