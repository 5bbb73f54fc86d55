import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPast } from './is-past.ts'

test('a plan is late when its day, its month or its year is wholly over', () => {
  const day = '2026-11-23'
  for (const date of ['2026', '2026-11', '2026-11-23', '2027', '2026-12']) assert.equal(isPast(date, day), false, date)
  for (const date of ['2025', '2026-10', '2026-11-22']) assert.equal(isPast(date, day), true, date)
})
