import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HourKept } from '../health.ts'
import { edges, emptyHour, hourOf, keptOf, medianOf, medianOfHours, withCheck, withHour } from './hour.ts'

const hour = (latencies: (number | null)[], isGood = true) =>
  latencies.reduce((sum, ms) => withCheck(sum, { isGood, ms }), emptyHour('2026-11-23T10'))

test('an hour is counted in UTC', () => {
  assert.equal(hourOf('2026-11-23T10:59:59.999Z'), '2026-11-23T10')
})

test('an hour knows how many checks it had, how many were good, and the least and most latency', () => {
  const good = hour([120, 80, 400])
  const { checks, good: count, least, most } = withCheck(good, { isGood: false, ms: 9000 })
  assert.deepEqual([checks, count, least, most], [4, 3, 80, 400])
})

test('the latency of a check that failed says nothing of how fast a service is', () => {
  assert.equal(medianOf(hour([5000, 6000], false)), null)
})

test('a check that was good without a latency counts', () => {
  assert.deepEqual([hour([null]).good, medianOf(hour([null]))], [1, null])
})

test('the median of one latency is that latency', () => {
  for (const ms of [0, 1, 137, 4999, 60_000]) assert.equal(medianOf(hour([ms])), ms)
})

test('the median lies in the width of the one in the middle, and is never out of what was measured', () => {
  const median = medianOf(hour([90, 110, 120, 130, 8000])) ?? 0
  assert.ok(median >= 100 && median < 150, `${median}`)
  assert.equal(medianOf(hour([140, 141, 142].toReversed())), 140 + 1)
})

test('medians of many latencies are near the true ones', () => {
  for (const spread of [50, 700, 9000]) {
    const latencies = Array.from({ length: 1000 }, (_, index) => Math.round((spread * (index * 7919)) % spread))
    const exact = latencies.toSorted((a, b) => a - b)[500] ?? 0
    const median = medianOf(hour(latencies)) ?? 0
    assert.ok(Math.abs(median - exact) <= 0.15 * exact + 2, `${median} for ${exact}`)
  }
})

test('a row is small whatever was measured: no more widths than edges, and none that nobody reached', () => {
  const slow = hour(Array.from({ length: 12 }, () => 60_000))
  assert.equal(slow.widths.length, edges.length + 1)
  assert.ok(JSON.stringify(slow.widths).length < 60)
  assert.deepEqual(hour([1]).widths, [1])
})

test('an hour that is over keeps its number in the day and five figures', () => {
  assert.deepEqual(keptOf(hour([80, 80, 80])), [10, 3, 3, 80, 80, 80])
  assert.deepEqual(keptOf(hour([80], false)), [10, 1, 0, null, null, null])
})

test('the hours of a day stand in order, each once', () => {
  const day = withHour(withHour([], [11, 12, 12, 50, 60, 70]), [9, 12, 11, 40, 50, 60])
  assert.deepEqual(
    day.map(([number]) => number),
    [9, 11],
  )
})

test('an hour that the clock went through twice is both together', () => {
  const once: HourKept = [10, 12, 12, 50, 60, 70]
  assert.deepEqual(withHour([once], [10, 3, 2, 20, 30, 400]), [[10, 15, 14, 20, 60, 400]])
  assert.deepEqual(withHour([[10, 1, 0, null, null, null]], once), [[10, 13, 12, 50, 60, 70]])
})

test('the median of a day is that of its hours, each as heavy as its checks', () => {
  assert.equal(medianOfHours([]), null)
  assert.equal(medianOfHours([[1, 1, 0, null, null, null]]), null)
  const day: HourKept[] = [
    [0, 12, 12, 1, 100, 1],
    [1, 12, 12, 1, 300, 1],
    [2, 12, 1, 1, 9000, 1],
  ]
  assert.equal(medianOfHours(day), 300)
  assert.equal(medianOfHours(day.toReversed()), 300)
})
