import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toInstant } from '../../platform/database/index.ts'
import { waitFor } from './fullness.ts'
import { now } from './testing.ts'

const ago = (hours: number) => toInstant(now.subtract({ hours }))

test('one more fits while there are fewer than the most', () => {
  assert.equal(waitFor([], 3, now), 0)
  assert.equal(waitFor([ago(1), ago(2)], 3, now), 0)
})

test('when full, one more fits a day after the oldest that counts', () => {
  assert.equal(waitFor([ago(1), ago(23), ago(2)], 3, now), 3600)
  assert.equal(waitFor([ago(1), ago(23), ago(2), ago(3)], 3, now), 21 * 3600)
})

test('what is a day old no longer counts', () => {
  assert.equal(waitFor([ago(1), ago(24), ago(2)], 3, now), 0)
})
