import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ballot, Method } from '../decision.ts'
import type { Cast } from './count.ts'
import { countBallots } from './count-ballots.ts'
import { cast, optionsOf, ranking, times } from './testing-profiles.ts'

const options = optionsOf('abc')
const counted = (method: Method, ballots: Cast[], quorum = 0, electorate = { weighing: 10, all: 12 }) =>
  countBallots(method, options, ballots, { quorum }, electorate)

test('a blank ballot takes part, and is on neither side', () => {
  const count = counted('for-against', [...times(3, { choice: 'for' }), ...times(2, { choice: 'blank' })], 50)
  assert.ok(count.method === 'for-against')
  assert.deepEqual([count.for, count.against, count.blank, count.cast], [3, 0, 2, 5])
  assert.deepEqual(count.quorum, { percent: 50, needed: 5, isReached: true })
})

test('the quorum is a share of those who weigh, rounded up; whoever votes helps to reach it', () => {
  const voters = (voters: number) => times(voters, { choice: 'blank' })
  const quorum = (count: number, percent: number, weighing: number) =>
    counted('for-against', voters(count), percent, { weighing, all: 20 }).quorum
  assert.deepEqual(quorum(4, 50, 9), { percent: 50, needed: 5, isReached: false })
  assert.deepEqual(quorum(5, 50, 9), { percent: 50, needed: 5, isReached: true })
  assert.deepEqual(quorum(3, 30, 10), { percent: 30, needed: 3, isReached: true })
  assert.deepEqual(quorum(0, 0, 10), { percent: 0, needed: 0, isReached: true })
  assert.deepEqual(quorum(0, 100, 0), { percent: 100, needed: 0, isReached: true }, 'where nobody weighs')
})

test('objections stand until they are resolved', () => {
  const object: Ballot = { choice: 'object', reason: 'Too soon' }
  const count = counted('consent', [
    ...times(4, { choice: 'consent', reason: '' }),
    { ballot: object, weight: 1 },
    { ballot: object, weight: 1, resolved: true },
    ...times(1, { choice: 'blank', reason: '' }),
  ])
  assert.ok(count.method === 'consent')
  assert.deepEqual([count.consent, count.objections, count.resolved, count.blank, count.cast], [4, 1, 1, 1, 7])
})

test('of what is approved by as many, nothing is before the other', () => {
  const count = counted('approval', cast({ approved: ['a', 'b'] }, { approved: ['b', 'a'] }, { approved: ['c'] }))
  assert.ok(count.method === 'approval')
  assert.deepEqual(count.approvals, [2, 2, 1])
  assert.deepEqual(count.order, [['a', 'b'], ['c']])
})

test('nothing approved, graded, or ranked before anything else is blank', () => {
  const blank: [Method, Ballot][] = [
    ['approval', { approved: [] }],
    ['judgment', { grades: {} }],
    ['ranked', { ranks: {} }],
    ['ranked', ranking('a=b=c')],
  ]
  for (const [method, ballot] of blank) {
    const count = counted(method, cast(ballot))
    assert.deepEqual([count.cast, count.blank, count.malformed], [1, 1, 0], JSON.stringify(ballot))
    assert.ok('order' in count)
    assert.deepEqual(count.order, [])
  }
  assert.equal(counted('ranked', cast(ranking('a=b'))).blank, 0, 'c, without a rank, comes after both')
  assert.equal(counted('approval', cast({ approved: ['a', 'b', 'c'] })).blank, 0, 'they say: any of these')
})

test('a ballot that no voter of this decision can mean counts for nothing, not even for the quorum', () => {
  const malformed: [Method, unknown][] = [
    ['for-against', { choice: 'maybe' }],
    ['for-against', { approved: ['a'] }],
    ['for-against', null],
    ['consent', { choice: 'for', reason: '' }],
    ['approval', { approved: ['d'] }],
    ['approval', { approved: ['a', 'a'] }],
    ['approval', { choice: 'for' }],
    ['judgment', { grades: { a: 'superb' } }],
    ['judgment', { grades: { a: 'good', d: 'good' } }],
    ['judgment', { ranks: { a: 1 } }],
    ['ranked', { ranks: { a: 0 } }],
    ['ranked', { ranks: { a: 1.5 } }],
    ['ranked', { ranks: { a: -1 } }],
    ['ranked', { ranks: { a: '1' } }],
    ['ranked', { ranks: { a: Number.NaN } }],
    ['ranked', { ranks: { a: 1000 } }],
    ['ranked', { ranks: { a: 1, constructor: 2 } }],
    ['ranked', { ranks: ['a'] }],
    ['ranked', 'a b c'],
  ]
  for (const [method, ballot] of malformed) {
    const count = counted(method, [{ ballot: asStored(ballot), weight: 1 }], 10)
    const { cast, malformed, quorum } = count
    assert.deepEqual([cast, malformed, quorum.isReached], [0, 1, false], JSON.stringify(ballot))
  }
})

test('an option may be called as what every object has', () => {
  const options = [...optionsOf('a'), { id: 'constructor', label: {} }]
  const count = countBallots('ranked', options, cast({ ranks: { a: 1 } }), { quorum: 0 }, { weighing: 1, all: 1 })
  assert.ok(count.method === 'ranked')
  assert.deepEqual(count.order, [['a'], ['constructor']])
})

/** Safe here: what stands in a database is read as a ballot, whatever it is. */
function asStored(ballot: unknown): Ballot {
  return ballot as Ballot
}
