import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Lot } from './draw.ts'

test('in 100,000 openings each service comes as often as its weight says', () => {
  const weights = [1, 2, 2, 4, 80, 0, 7]
  const lot = new Lot(weights.map((weight, at) => ({ weight, at })))
  const drawn = weights.map(() => 0)
  const chances = chancesOf(20_261_123)
  for (let opening = 0; opening < 100_000; opening++) {
    const at = lot.draw(chances())?.at ?? 5
    drawn[at] = (drawn[at] ?? 0) + 1
  }
  const sum = weights.reduce((all, weight) => all + weight)
  const expected = weights.map((weight) => (100_000 * weight) / sum)
  assert.equal(drawn[5], 0, 'without weight nothing is drawn')
  const chiSquare = drawn.reduce((all, count, at) => {
    const wanted = expected[at] ?? 0
    return wanted === 0 ? all : all + (count - wanted) ** 2 / wanted
  }, 0)
  // Five degrees of freedom: a fair lot stays below 20.5 in 999 of 1,000 runs.
  assert.ok(chiSquare < 20.5, String(chiSquare))
})

test('the edges of chance draw the first and the last', () => {
  const lot = new Lot([
    { weight: 1, is: 'a' },
    { weight: 1, is: 'b' },
  ])
  assert.equal(lot.draw(0)?.is, 'a')
  assert.equal(lot.draw(0.4999)?.is, 'a')
  assert.equal(lot.draw(0.5)?.is, 'b')
  assert.equal(lot.draw(1 - Number.EPSILON / 2)?.is, 'b')
})

test('from nothing, nothing is drawn', () => {
  assert.equal(new Lot([]).draw(0.3), undefined)
  assert.equal(new Lot([{ weight: 0 }]).draw(0.3), undefined)
})

/** Chances that come out the same in each run (mulberry32). */
function chancesOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
