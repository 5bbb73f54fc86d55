import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ballot, Method } from '../decision.ts'
import type { Cast } from './count.ts'
import { countBallots } from './count-ballots.ts'
import { outcomeOf } from './outcome-of.ts'
import { cast, optionsOf, profile, times } from './testing-profiles.ts'

const options = optionsOf('abc')
function decided(method: Method, ballots: Cast[], standard: string, { quorum = 0, threshold = 50 } = {}) {
  const count = countBallots(method, options, ballots, { quorum }, { weighing: 20, all: 20 })
  const { state, winners } = outcomeOf(count, { threshold }, standard)
  return `${state} ${winners.join(' ')}`
}

const votes = (yes: number, no: number, blank = 0) => [
  ...times(yes, { choice: 'for' }),
  ...times(no, { choice: 'against' }),
  ...times(blank, { choice: 'blank' }),
]

test('a tie is not an adoption', () => {
  assert.equal(decided('for-against', votes(5, 5), 'for'), 'rejected against')
  assert.equal(decided('for-against', votes(6, 5), 'against'), 'adopted for')
  assert.equal(decided('for-against', votes(5, 5, 9), 'for'), 'rejected against', 'blank ballots are on neither side')
})

test('above 50, a threshold is reached when its share is', () => {
  const two = { threshold: 66 }
  assert.equal(decided('for-against', votes(2, 1), 'against', two), 'adopted for')
  assert.equal(decided('for-against', votes(65, 35), 'against', two), 'rejected against')
  assert.equal(decided('for-against', votes(3, 1), 'against', { threshold: 75 }), 'adopted for')
  assert.equal(decided('for-against', votes(9, 0), 'against', { threshold: 100 }), 'adopted for')
  assert.equal(decided('for-against', votes(9, 1), 'against', { threshold: 100 }), 'rejected against')
})

test('under 50 too, it takes more than the threshold', () => {
  assert.equal(decided('for-against', votes(2, 3), 'against', { threshold: 40 }), 'rejected against')
  assert.equal(decided('for-against', votes(3, 4), 'against', { threshold: 40 }), 'adopted for')
})

test('without a vote for or against, nothing is adopted', () => {
  assert.equal(decided('for-against', [], 'for'), 'rejected against')
  assert.equal(decided('for-against', votes(0, 0, 4), 'for', { threshold: 0 }), 'rejected against')
})

test('a quorum that is missed leaves it to the default option, whatever the votes', () => {
  assert.equal(decided('for-against', votes(9, 0), 'against', { quorum: 50 }), 'default against')
  assert.equal(decided('for-against', votes(9, 0, 1), 'against', { quorum: 50 }), 'adopted for')
  assert.equal(decided('approval', cast({ approved: ['a'] }), 'c', { quorum: 50 }), 'default c')
})

test('one objection that stands is enough, one that is resolved is none', () => {
  const consent: Cast[] = times(9, { choice: 'consent', reason: '' })
  const objection = (resolved: boolean): Cast => ({
    ...{ ballot: { choice: 'object', reason: 'Who pays?' }, weight: 1 },
    resolved,
  })
  assert.equal(decided('consent', consent, 'object'), 'adopted consent')
  assert.equal(decided('consent', [...consent, objection(false)], 'consent'), 'rejected object')
  assert.equal(decided('consent', [...consent, objection(true)], 'object'), 'adopted consent')
  assert.equal(decided('consent', [], 'object', { quorum: 10 }), 'default object', 'silence misses the quorum')
})

test('the best option is elected, equals are reported, none leaves it to the default', () => {
  const approving = (...lists: string[]) => cast(...lists.map((letters): Ballot => ({ approved: [...letters] })))
  assert.equal(decided('approval', approving('ab', 'a', 'c'), 'c'), 'elected a')
  assert.equal(decided('approval', approving('a', 'b'), 'c'), 'tied a b')
  assert.equal(decided('approval', approving('', ''), 'c'), 'default c')
  assert.equal(decided('ranked', profile('3 a b c\n1 b a c'), 'c'), 'elected a')
  assert.equal(decided('ranked', profile('1 a b c\n1 b a c'), 'c'), 'tied a b')
  assert.equal(decided('judgment', cast({ grades: { a: 'poor' } }), 'c'), 'elected a')
})

test('the default option can be chosen like any other', () => {
  assert.equal(decided('ranked', profile('3 c a b\n1 b a c'), 'c'), 'elected c')
})

test('where two thirds are asked for, an option needs them against the default one', () => {
  const two = { threshold: 66 }
  const ballots = profile('6 a b c\n4 c b a\n1 a=b=c')
  assert.equal(decided('ranked', ballots, 'c'), 'elected a')
  assert.equal(decided('ranked', ballots, 'c', two), 'default c', '6 of 10 prefer a, or b, to c')
  assert.equal(decided('ranked', profile('5 a b c\n2 b c a\n3 c b a'), 'c', two), 'elected b', '7 of 10 prefer b to c')
  const approved = [...times(6, { approved: ['a'] }), ...times(4, { approved: ['c'] })]
  assert.equal(decided('approval', approved, 'c', two), 'default c')
  assert.equal(decided('approval', [...approved, ...times(2, { approved: ['a'] })], 'c', two), 'elected a')
  const graded = [...times(6, { grades: { a: 'good' } }), ...times(4, { grades: { c: 'good' } })]
  assert.equal(decided('judgment', cast(...graded.map(({ ballot }) => gradesOf(ballot))), 'c', two), 'default c')
})

/** Safe by the type alone: what is not a ballot of grades is a blank one. */
const gradesOf = (ballot: Ballot): Ballot => ('grades' in ballot ? ballot : { grades: {} })
