import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cast } from './count.ts'
import { countBallots } from './count-ballots.ts'
import { type Pairs, wins } from './pairwise.ts'
import { schulzeOf } from './schulze.ts'
import {
  everybody,
  numbers,
  optionsOf,
  profile,
  type Random,
  randomRanking,
  ranking,
  shuffled,
} from './testing-profiles.ts'

const rankedBy = (letters: string, ballots: Cast[]) => {
  const count = countBallots('ranked', optionsOf(letters), ballots, { quorum: 0 }, everybody(ballots))
  assert.ok(count.method === 'ranked')
  return count
}

test('a cycle of duels is broken at its weakest', () => {
  const { order } = rankedBy('abc', profile('4 a b c\n3 b c a\n2 c a b'))
  assert.deepEqual(order, [['a'], ['b'], ['c']], 'a beats b by 6, b beats c by 7, c beats a by 5 alone')
})

test('a cycle of equals is a tie of all', () => {
  assert.deepEqual(rankedBy('abc', profile('1 a b c\n1 b c a\n1 c a b')).order, [['a', 'b', 'c']])
})

test('a duel weighs as much as its winner’s votes, however many the loser has', () => {
  // By margins, b’s victory of 6 to 5 over c would be the weakest; by votes, it is c’s of 5 to 0 over a.
  const pairs = [
    [0, 7, 0],
    [4, 0, 6],
    [5, 5, 0],
  ]
  assert.deepEqual(schulzeOf(pairs).order[0], [0])
})

test('equal ranks say nothing of that pair, and what is unranked comes last together', () => {
  const { pairs } = rankedBy('abcd', profile('1 a=b c\n1 c'))
  assert.deepEqual(pairs, [
    [0, 0, 1, 1],
    [0, 0, 1, 1],
    [1, 1, 0, 2],
    [0, 0, 0, 0],
  ])
})

test('what has the same duels in fewer ballots with gaps between ranks is the same', () => {
  const gaps: Cast[] = [{ ballot: { ranks: { a: 3, b: 40, c: 999 } }, weight: 1 }]
  assert.deepEqual(rankedBy('abc', gaps), rankedBy('abc', profile('1 a b c')))
})

test('one option alone wins, none at all is no crash', () => {
  assert.deepEqual(schulzeOf([[0]]).order, [[0]])
  assert.deepEqual(schulzeOf([]), { strengths: [], paths: [], order: [] })
})

const profiles = (random: Random, voters: number) => {
  const letters = 'abcde'.slice(0, 2 + random(4))
  const ballots: Cast[] = Array.from({ length: 1 + random(voters) }, () => ({
    ballot: randomRanking(optionsOf(letters), random),
    weight: 1,
  }))
  return { letters, ballots }
}

test('strengths are those of the definition: of all paths, the strongest by its weakest duel', () => {
  const random = numbers(1)
  for (let turn = 0; turn < 4000; turn++) {
    const { letters, ballots } = profiles(random, 12)
    const { pairs, strengths, paths } = rankedBy(letters, ballots)
    assert.deepEqual(strengths, slowStrengths(pairs), `profile ${turn}`)
    for (const [i, row] of paths.entries())
      for (const [j, path] of row.entries()) {
        const strength = strengths[i]?.[j] ?? 0
        assert.equal(path.length > 0, strength > 0)
        if (path.length === 0) continue
        assert.deepEqual([path[0], path.at(-1)], [i, j])
        const steps = path.slice(1).map((to, at) => duel(pairs, path[at] ?? -1, to))
        assert.equal(Math.min(...steps), strength, 'the path shown is one of that strength')
      }
  }
})

test('who wins every duel wins, and alone', () => {
  const random = numbers(2)
  let seen = 0
  for (let turn = 0; turn < 2000; turn++) {
    const { letters, ballots } = profiles(random, 9)
    const { pairs, order, options } = rankedBy(letters, ballots)
    const winner = options.find((_, i) => options.every((_, j) => i === j || wins(pairs, i, j)))
    if (winner === undefined) continue
    seen++
    assert.deepEqual(order[0], [winner], `profile ${turn}`)
  }
  assert.ok(seen > 500)
})

test('nobody behind beats anybody before, on any way', () => {
  const random = numbers(3)
  for (let turn = 0; turn < 1000; turn++) {
    const { letters, ballots } = profiles(random, 9)
    const { order, strengths, options } = rankedBy(letters, ballots)
    assert.ok(order.length === 0 || order.flat().length === options.length)
    for (const [place, tied] of order.entries())
      for (const before of tied)
        for (const behind of order.slice(place).flat())
          assert.ok(!wins(strengths, options.indexOf(behind), options.indexOf(before)), `profile ${turn}`)
  }
})

/** Everybody ranks every option, none equal. */
const strict = (letters: string, random: Random): string[][] =>
  Array.from({ length: 1 + random(9) }, () => shuffled([...letters], random))

const ballotsOf = (orders: readonly (readonly string[])[]): Cast[] =>
  orders.map((order) => ({ ballot: ranking(order.join(' ')), weight: 1 }))

test('who wins alone does not win when every ballot says the opposite', () => {
  const random = numbers(4)
  for (let turn = 0; turn < 1000; turn++) {
    const orders = strict('abcd', random)
    const [best = []] = rankedBy('abcd', ballotsOf(orders)).order
    if (best.length !== 1) continue
    const [opposite] = rankedBy('abcd', ballotsOf(orders.map((order) => order.toReversed()))).order
    assert.notDeepEqual(opposite, best, `profile ${turn}`)
  }
})

test('to offer an option twice over changes nothing between the others', () => {
  const random = numbers(6)
  for (let turn = 0; turn < 1000; turn++) {
    const orders = strict('abc', random)
    // On each ballot the twins stand side by side, in either order.
    const twice = orders.map((order) => order.flatMap((id) => (id === 'c' ? shuffled(['c', 'd'], random) : id)))
    const winnersOf = (letters: string, orders: string[][]) => {
      const [best = []] = rankedBy(letters, ballotsOf(orders)).order
      return new Set(best.map((id) => (id === 'd' ? 'c' : id)))
    }
    assert.deepEqual(winnersOf('abcd', twice), winnersOf('abc', orders), `profile ${turn}`)
  }
})

/** The definition itself: every path that goes through no option twice. */
function slowStrengths(pairs: Pairs): number[][] {
  const places = [...pairs.keys()]
  const strongest = (from: number, to: number, left: number[]): number =>
    Math.max(
      duel(pairs, from, to),
      ...left.map((via) => {
        const rest = left.filter((each) => each !== via)
        return Math.min(duel(pairs, from, via), strongest(via, to, rest))
      }),
    )
  const without = (...ends: number[]) => places.filter((place) => !ends.includes(place))
  return places.map((from) => places.map((to) => (from === to ? 0 : strongest(from, to, without(from, to)))))
}

const duel = (pairs: Pairs, i: number, j: number) => (wins(pairs, i, j) ? (pairs[i]?.[j] ?? 0) : 0)
