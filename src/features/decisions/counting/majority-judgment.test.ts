import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Ballot, type Grade, grades } from '../decision.ts'
import type { Cast } from './count.ts'
import { countBallots } from './count-ballots.ts'
import { compareGrades, type Grades, medianOf } from './majority-judgment.ts'
import { everybody, numbers, optionsOf, times } from './testing-profiles.ts'

const judged = (letters: string, ballots: Cast[]) => {
  const count = countBallots('judgment', optionsOf(letters), ballots, { quorum: 0 }, everybody(ballots))
  assert.ok(count.method === 'judgment')
  return count
}
const given = (record: Record<string, Grade>): Ballot => ({ grades: record })

test('the grade in the middle, and of two in the middle the lower one', () => {
  assert.equal(medianOf([1, 1, 1, 0, 0]), 1)
  assert.equal(medianOf([1, 1, 1, 1, 0]), 2)
  assert.equal(medianOf([2, 0, 0, 0, 2]), 4)
  assert.equal(medianOf([2, 0, 0, 0, 1]), 0)
})

test('the capital of Tennessee is Nashville', () => {
  // The example of the encyclopedias: voters grade cities by how far they are. Hundred voters, as its shares.
  const city = (memphis: Grade, nashville: Grade, chattanooga: Grade, knoxville: Grade) =>
    given({ m: memphis, n: nashville, c: chattanooga, k: knoxville })
  const { medians, order, options } = judged('mnck', [
    ...times(42, city('excellent', 'fair', 'poor', 'poor')),
    ...times(26, city('poor', 'excellent', 'fair', 'fair')),
    ...times(15, city('poor', 'fair', 'excellent', 'good')),
    ...times(17, city('poor', 'fair', 'good', 'excellent')),
  ])
  assert.deepEqual(options, ['m', 'n', 'c', 'k'])
  assert.deepEqual(medians, ['poor', 'fair', 'fair', 'fair'])
  assert.deepEqual(order[0], ['n'], 'of three that are fair, it stays so longest when medians are taken out')
  assert.deepEqual(order.at(-1), ['m'])
})

test('Orsay 2007: Bayrou, Royal, Sarkozy', () => {
  // Of 1,733 ballots in three polling stations, in thousandths, six grades; Balinski and Laraki, PNAS 104 (2007).
  const bayrou = [136, 307, 251, 148, 84, 74]
  const royal = [167, 227, 191, 168, 122, 126]
  const sarkozy = [191, 198, 143, 115, 71, 282]
  assert.deepEqual([bayrou, royal, sarkozy].map(medianOf), [2, 2, 2], 'all three are rather good')
  assert.deepEqual([sarkozy, bayrou, royal].toSorted(compareGrades), [bayrou, royal, sarkozy])
})

test('an option without a grade, among others that have one, is rejected', () => {
  assert.deepEqual(judged('ab', [{ ballot: given({ a: 'poor' }), weight: 1 }]).grades, [
    [0, 0, 0, 1, 0],
    [0, 0, 0, 0, 1],
  ])
})

test('those who have the very same grades are tied, and no others', () => {
  const [same, one] = [given({ a: 'good', b: 'fair' }), given({ a: 'fair', b: 'good' })]
  assert.deepEqual(judged('ab', [...times(3, same), ...times(3, one)]).order, [['a', 'b']])
  assert.deepEqual(judged('ab', [...times(4, same), ...times(3, one)]).order, [['a'], ['b']])
})

test('one grade far from the middle decides between what is otherwise equal', () => {
  assert.ok(compareGrades([1, 1, 5, 1, 1], [0, 2, 5, 1, 1]) < 0)
  assert.ok(compareGrades([1, 1, 5, 1, 1], [1, 1, 5, 0, 2]) < 0)
})

test('taking medians out of counts is taking them out of the sorted list of ballots', () => {
  const random = numbers(5)
  let ties = 0
  for (let turn = 0; turn < 3000; turn++) {
    const voters = 1 + random(7)
    const [a, b] = [randomGrades(voters), randomGrades(voters)]
    assert.equal(Math.sign(compareGrades(a, b)), slow(listOf(a), listOf(b)), `${a} and ${b}`)
    assert.equal(Math.sign(compareGrades(b, a)) + Math.sign(compareGrades(a, b)), 0)
    if (compareGrades(a, b) === 0) ties++
  }
  assert.ok(ties > 10)

  function randomGrades(voters: number): number[] {
    const counts = grades.map(() => 0)
    for (let voter = 0; voter < voters; voter++) counts.splice(random(5), 1, (counts[random(5)] ?? 0) + 1)
    const left = voters - counts.reduce((sum, count) => sum + count, 0)
    return left >= 0 ? counts.with(2, (counts[2] ?? 0) + left) : [voters, 0, 0, 0, 0]
  }
})

const listOf = (counts: Grades) => counts.flatMap((count, grade) => Array.from({ length: count }, () => grade))

/** As it is told: from the best to the worst, the lower of two in the middle, then without it. */
function slow(a: number[], b: number[]): number {
  if (a.length === 0) return 0
  const middle = Math.floor(a.length / 2)
  const [left = 0, right = 0] = [a[middle], b[middle]]
  return left === right ? slow(a.toSpliced(middle, 1), b.toSpliced(middle, 1)) : Math.sign(left - right)
}
