import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endsSoon, hasEnded } from './has-ended.ts'

test('what ends on a day is gone from that day on', () => {
  assert.equal(hasEnded('2026-11-24', '2026-11-23'), false)
  assert.equal(hasEnded('2026-11-23', '2026-11-23'), true)
  assert.equal(hasEnded('2025-12-31', '2026-01-01'), true)
})

test('what ends in a year or a month is there until it is over', () => {
  assert.equal(hasEnded('2026', '2026-01-01'), false)
  assert.equal(hasEnded('2026', '2026-12-31'), false)
  assert.equal(hasEnded('2026', '2027-01-01'), true)
  assert.equal(hasEnded('2026-11', '2026-11-30'), false)
  assert.equal(hasEnded('2026-11', '2026-12-01'), true)
})

test('what has no end does not end', () => {
  assert.equal(hasEnded(null, '2026-11-23'), false)
})

test('what ends within a month ends soon', () => {
  assert.deepEqual(
    ['2026-11-22', '2026-11-23', '2026-12-23', '2026-12-24'].map((endsOn) => endsSoon(endsOn, '2026-11-23')),
    [true, true, true, false],
  )
  assert.equal(endsSoon(null, '2026-11-23'), false)
})
