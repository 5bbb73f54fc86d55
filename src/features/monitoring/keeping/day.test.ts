import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HealthState } from '../health.ts'
import { boundsOf, daysUntil, type Seconds, type Span, secondsOf, shownOf, uptimeOf } from './day.ts'

const paris = 'Europe/Paris'
const hour = 3600
const span = (state: HealthState, from: string, to: string | null): Span => ({ state, from, to })
const day = (spans: Span[], gaps: { from: string; to: string | null }[] = [], date = '2026-11-23') =>
  secondsOf(spans, gaps, boundsOf(date, paris))

test('a day goes from midnight to midnight where the collective lives', () => {
  const { from, to } = boundsOf('2026-11-23', paris)
  assert.deepEqual([String(from), String(to)], ['2026-11-22T23:00:00Z', '2026-11-23T23:00:00Z'])
})

test('a day on which the clocks change has 23 or 25 hours, all of them counted', () => {
  const always = [span('up', '2026-01-01T00:00:00.000Z', null)]
  assert.deepEqual(day(always, [], '2026-03-29'), { up: 23 * hour })
  assert.deepEqual(day(always, [], '2026-10-25'), { up: 25 * hour })
  assert.deepEqual(day(always, [], '2026-10-26'), { up: 24 * hour })
})

test('the hour that comes twice in autumn is two hours of an outage', () => {
  const spans = [
    span('up', '2026-01-01T00:00:00.000Z', '2026-10-25T00:00:00.000Z'),
    span('down', '2026-10-25T00:00:00.000Z', '2026-10-25T02:00:00.000Z'),
    span('up', '2026-10-25T02:00:00.000Z', null),
  ]
  assert.deepEqual(day(spans, [], '2026-10-25'), { up: 23 * hour, down: 2 * hour })
})

test('the last days are named in order, over the change of the hour and of the month', () => {
  assert.deepEqual(daysUntil('2026-11-01', 3), ['2026-10-30', '2026-10-31', '2026-11-01'])
  assert.deepEqual(daysUntil('2026-03-30', 2), ['2026-03-29', '2026-03-30'])
})

test('a day holds what each state lasted of it, and nothing of before and after', () => {
  const spans = [
    span('up', '2026-11-01T00:00:00.000Z', '2026-11-23T10:00:00.000Z'),
    span('down', '2026-11-23T10:00:00.000Z', '2026-11-23T11:30:00.000Z'),
    span('degraded', '2026-11-23T11:30:00.000Z', '2026-11-24T09:00:00.000Z'),
  ]
  assert.deepEqual(day(spans), { up: 11 * hour, down: 1.5 * hour, degraded: 11.5 * hour })
})

test('a service that began in the day has nothing before', () => {
  assert.deepEqual(day([span('up', '2026-11-23T22:00:00.000Z', null)]), { up: hour })
  assert.deepEqual(day([]), {})
})

test('while our own network was out, nothing is said of any state', () => {
  const spans = [
    span('up', '2026-11-01T00:00:00.000Z', '2026-11-23T12:00:00.000Z'),
    span('down', '2026-11-23T12:00:00.000Z', null),
  ]
  const gaps = [
    { from: '2026-11-22T22:30:00.000Z', to: '2026-11-22T23:30:00.000Z' },
    { from: '2026-11-23T11:30:00.000Z', to: '2026-11-23T12:15:00.000Z' },
    { from: '2026-11-23T22:59:00.000Z', to: null },
  ]
  const seconds = day(spans, gaps)
  assert.deepEqual(seconds, { up: 12 * hour, down: 10 * hour + 44 * 60, gap: hour + 16 * 60 })
  const sum = Object.values(seconds).reduce((total, count) => total + count)
  assert.equal(sum, 24 * hour)
})

test('a day shows the worst that lasted a minute', () => {
  const shown: [Seconds, string | null][] = [
    [{ up: 86_000, down: 60 }, 'down'],
    [{ up: 86_000, down: 59 }, 'up'],
    [{ up: 80_000, degraded: 600, challenged: 600 }, 'challenged'],
    [{ up: 80_000, maintenance: 3600 }, 'maintenance'],
    [{ gap: 3600, unknown: 3600 }, 'gap'],
    [{ down: 20 }, 'down'],
    [{}, null],
  ]
  for (const [seconds, state] of shown) assert.equal(shownOf(seconds), state)
})

test('uptime is a share of time, not of checks', () => {
  assert.equal(uptimeOf([{ seconds: { up: 3 * hour, down: hour } }, { seconds: { up: 4 * hour } }]), 7 / 8)
})

test('a service that is slow works', () => {
  assert.equal(uptimeOf([{ seconds: { degraded: hour, down: hour } }]), 0.5)
})

test('what was not measured is left out of uptime', () => {
  const seconds = { up: hour, down: hour, maintenance: 9, gap: 99, challenged: 999, refused: 999, unknown: 999 }
  assert.equal(uptimeOf([{ seconds }]), 0.5)
})

test('where nothing was measured there is no uptime, rather than none or all', () => {
  assert.equal(uptimeOf([]), null)
  assert.equal(uptimeOf([{ seconds: { unknown: hour, gap: hour } }]), null)
})
