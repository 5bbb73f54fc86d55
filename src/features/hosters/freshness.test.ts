import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshnessOf, freshnessOn } from './freshness.ts'

const at = (text: string) => Temporal.Instant.from(text)
const since = (createdAt: string, confirmedAt: string | null = null) => ({ createdAt, confirmedAt })
const noon = (day: string) => `${day}T12:00:00.000Z`
const on = (day: string, entry: { createdAt: string; confirmedAt: string | null }) => freshnessOf(entry, at(noon(day)))

test('an entry is asked about at 11 months, unconfirmed at 12, old at 18', () => {
  const entry = since(noon('2026-11-23'))
  const days = ['2026-11-23', '2027-10-22', '2027-10-23', '2027-11-22', '2027-11-23', '2028-05-22', '2028-05-23']
  assert.deepEqual(
    days.map((day) => on(day, entry)),
    ['fresh', 'fresh', 'ask', 'ask', 'unconfirmed', 'unconfirmed', 'old'],
  )
})

test('a confirmation starts the clock anew, whatever the age of the entry', () => {
  const entry = since(noon('2020-01-01'), noon('2026-11-23'))
  assert.equal(on('2027-10-22', entry), 'fresh')
  assert.equal(on('2027-10-23', entry), 'ask')
})

test('from 29 February, a year is over on 28 February, and four years on the 29th', () => {
  const entry = since(noon('2028-02-29'))
  assert.equal(on('2029-01-28', entry), 'fresh')
  assert.equal(on('2029-01-29', entry), 'ask')
  assert.equal(on('2029-02-27', entry), 'ask')
  assert.equal(on('2029-02-28', entry), 'unconfirmed')
  assert.equal(on('2029-08-28', entry), 'unconfirmed')
  assert.equal(on('2029-08-29', entry), 'old')
})

test('what falls on a day that a month has not falls on its last', () => {
  assert.equal(on('2027-02-27', since(noon('2026-03-31'))), 'fresh')
  assert.equal(on('2027-02-28', since(noon('2026-03-31'))), 'ask', '31 March and eleven months')
  assert.equal(on('2028-02-28', since(noon('2026-08-31'))), 'unconfirmed')
  assert.equal(on('2028-02-29', since(noon('2026-08-31'))), 'old', '31 August and eighteen months, in a leap year')
  assert.equal(on('2028-02-29', since(noon('2027-02-28'))), 'unconfirmed', 'a day more for a leap year')
  assert.equal(on('2028-02-28', since(noon('2027-02-28'))), 'unconfirmed')
  assert.equal(on('2028-02-27', since(noon('2027-02-28'))), 'ask')
})

test('days are those of the zone: an evening in Paris is the next day there', () => {
  const entry = since('2026-11-22T23:30:00.000Z')
  const now = at('2027-11-22T23:00:00.000Z')
  assert.equal(freshnessOf(entry, now, 'Europe/Paris'), 'unconfirmed')
  assert.equal(freshnessOf(entry, now.subtract({ seconds: 1 }), 'Europe/Paris'), 'ask')
  assert.equal(freshnessOf(entry, at('2027-11-22T00:00:00Z')), 'unconfirmed')
  assert.equal(freshnessOn(entry, '2027-11-22', 'Europe/Paris'), 'ask')
})

test('an entry of tomorrow is fresh: clocks differ', () => {
  assert.equal(on('2026-11-23', since(noon('2026-11-24'))), 'fresh')
})
