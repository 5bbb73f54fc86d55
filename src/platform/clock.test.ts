import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn } from './clock.ts'

const at = (instant: string) => dayIn('Europe/Paris', Temporal.Instant.from(instant))

test('the day changes at the zone’s own midnight, in winter and in summer', () => {
  assert.deepEqual(['2026-01-31T22:59:59Z', '2026-01-31T23:00:00Z'].map(at), ['2026-01-31', '2026-02-01'])
  assert.deepEqual(['2026-07-31T21:59:59Z', '2026-07-31T22:00:00Z'].map(at), ['2026-07-31', '2026-08-01'])
})

test('the days on which the hour changes are days like others', () => {
  assert.deepEqual(['2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'].map(at), ['2026-03-29', '2026-03-29'])
  assert.deepEqual(['2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z'].map(at), ['2026-10-25', '2026-10-25'])
})
