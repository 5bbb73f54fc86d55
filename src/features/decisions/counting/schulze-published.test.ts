// Examples that Markus Schulze published (the article cited in `schulze.ts`, and the same on his method's encyclopedia
// page): profiles, duels and winners are facts of his.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cast } from './count.ts'
import { countBallots } from './count-ballots.ts'
import { everybody, optionsOf, profile } from './testing-profiles.ts'

const ranked = (letters: string, ballots: Cast[]) => {
  const count = countBallots('ranked', optionsOf(letters), ballots, { quorum: 0 }, everybody(ballots))
  assert.ok(count.method === 'ranked')
  return count
}

const named = (count: ReturnType<typeof ranked>, i: string, j: string) =>
  count.paths[count.options.indexOf(i)]?.[count.options.indexOf(j)]?.map((place) => count.options[place]).join('')

test('45 voters, 5 options: E wins, then A, C, B, D', () => {
  const ballots = profile(`
    5 a c b e d
    5 a d e c b
    8 b e d a c
    3 c a b e d
    7 c a e b d
    2 c b a d e
    7 d c e b a
    8 e b a d c`)
  const count = ranked('abcde', ballots)
  assert.equal(count.cast, 45)
  assert.deepEqual(count.pairs, [
    [0, 20, 26, 30, 22],
    [25, 0, 16, 33, 18],
    [19, 29, 0, 17, 24],
    [15, 12, 28, 0, 14],
    [23, 27, 21, 31, 0],
  ])
  assert.deepEqual(count.strengths, [
    [0, 28, 28, 30, 24],
    [25, 0, 28, 33, 24],
    [25, 29, 0, 29, 24],
    [25, 28, 28, 0, 24],
    [25, 28, 28, 31, 0],
  ])
  assert.deepEqual(count.order, [['e'], ['a'], ['c'], ['b'], ['d']])
  assert.equal(named(count, 'a', 'b'), 'adcb')
  assert.equal(named(count, 'd', 'e'), 'dce')
  assert.equal(named(count, 'a', 'a'), '')
})

test('21 voters, 4 options: D wins over a cycle', () => {
  const count = ranked(
    'abcd',
    profile(`
      8 a c d b
      2 b a d c
      4 c d b a
      4 d b a c
      3 d c b a`),
  )
  assert.deepEqual(count.pairs, [
    [0, 8, 14, 10],
    [13, 0, 6, 2],
    [7, 15, 0, 12],
    [11, 19, 9, 0],
  ])
  assert.deepEqual(count.order[0], ['d'])
})

test('30 voters, 4 options: D wins, then A, C, B', () => {
  const count = ranked(
    'abcd',
    profile(`
      5 a c b d
      2 a c d b
      3 a d c b
      4 b a c d
      3 c b d a
      3 c d b a
      1 d a c b
      5 d b a c
      4 d c b a`),
  )
  assert.equal(count.cast, 30)
  assert.deepEqual(count.pairs, [
    [0, 11, 20, 14],
    [19, 0, 9, 12],
    [10, 21, 0, 17],
    [16, 18, 13, 0],
  ])
  assert.deepEqual(count.order, [['d'], ['a'], ['c'], ['b']])
})

test('30 voters, 5 options: B wins, then A, D, E, C', () => {
  const count = ranked(
    'abcde',
    profile(`
      3 a b d e c
      5 a d e b c
      1 a d e c b
      2 b a d e c
      2 b d e c a
      4 c a b d e
      6 c b a d e
      2 d b e c a
      5 d e c a b`),
  )
  assert.equal(count.cast, 30)
  assert.deepEqual(count.pairs, [
    [0, 18, 11, 21, 21],
    [12, 0, 14, 17, 19],
    [19, 16, 0, 10, 10],
    [9, 13, 20, 0, 30],
    [9, 11, 20, 0, 0],
  ])
  assert.deepEqual(count.order, [['b'], ['a'], ['d'], ['e'], ['c']])
})

test('9 voters, 4 options: B and D are tied, and both are reported', () => {
  const count = ranked(
    'abcd',
    profile(`
      3 a b c d
      2 d a b c
      2 d b c a
      2 c b d a`),
  )
  assert.deepEqual(count.pairs, [
    [0, 5, 5, 3],
    [4, 0, 7, 5],
    [4, 2, 0, 5],
    [6, 4, 4, 0],
  ])
  assert.deepEqual(count.order[0], ['b', 'd'])
})
