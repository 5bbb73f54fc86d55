import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takingTurns } from './taking-turns.ts'

// Hoster 0 has three, hoster 1 one, hoster 2 two.
const hosterOf = Uint32Array.of(0, 0, 0, 1, 2, 2)
const all = Uint32Array.of(0, 1, 2, 3, 4, 5)

test('each hoster’s first, then each one’s second, then the third', () => {
  assert.deepEqual(takingTurns(all, hosterOf, 6), [0, 3, 4, 1, 5, 2])
})

test('the first few are the same, however many are wanted', () => {
  for (let wanted = 0; wanted <= 8; wanted++)
    assert.deepEqual(takingTurns(all, hosterOf, wanted), [0, 3, 4, 1, 5, 2].slice(0, wanted))
})

test('turns are taken among those that are there', () => {
  assert.deepEqual(takingTurns([1, 2, 5], hosterOf, 3), [1, 5, 2])
  assert.deepEqual(takingTurns([], hosterOf, 3), [])
})
