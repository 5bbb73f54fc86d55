import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from './day-of.ts'
import { viewForTests } from './view-for-tests.ts'

const view = viewForTests()

test('an instant is told as its day in words, in the language of the page', () => {
  assert.equal(dayOf(view, '2026-11-23T10:00:00Z'), '23 novembre 2026')
  const english = viewForTests({ language: 'en' })
  assert.equal(dayOf(english, '2026-11-23T10:00:00Z'), '23 November 2026')
})

test('the day is the one of the collective, not the one of Greenwich', () => {
  assert.equal(dayOf(view, '2026-12-31T23:30:00Z'), '1er janvier 2027')
  const inCayenne = viewForTests({ collective: { ...view.collective, timeZone: 'America/Cayenne' } })
  assert.equal(dayOf(inCayenne, '2027-01-01T01:00:00Z'), '31 décembre 2026')
})

test('an instant of the database and one of the clock are told alike', () => {
  const kept = '2026-07-14T08:15:30.123Z'
  assert.equal(dayOf(view, Temporal.Instant.from(kept)), dayOf(view, kept))
})

test('what is no instant is not told as a day', () => {
  assert.throws(() => dayOf(view, 'yesterday'), RangeError)
  assert.throws(() => dayOf(view, '2026-11-23'), RangeError)
})
