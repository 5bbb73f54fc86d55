import type { Instant } from '../../../platform/database/index.ts'
import type { HourKept, HourSoFar } from '../health.ts'

/** Upper edges of the widths in which latencies are counted, in milliseconds; the last width has none. */
export const edges = [
  ...[2, 5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 400, 500],
  ...[750, 1000, 1500, 2000, 3000, 4000, 5000, 7500, 10_000],
]

/** The hour of an instant, in UTC: `2026-11-23T10`. */
export const hourOf = (at: Instant): string => at.slice(0, 13)

/** The name of an hour by its day and number. */
export const hourAt = (day: string, hour: number): string => `${day}T${String(hour).padStart(2, '0')}`

export const emptyHour = (hour: string): HourSoFar => ({
  ...{ hour, checks: 0, good: 0, least: null, most: null, widths: [] },
})

interface Counted {
  isGood: boolean
  ms: number | null
}

/** One more check; latencies of good ones alone tell how fast a service is. */
export function withCheck(hour: HourSoFar, { isGood, ms }: Counted): HourSoFar {
  const checks = hour.checks + 1
  if (!isGood) return { ...hour, checks }
  const counted = { ...hour, checks, good: hour.good + 1 }
  if (ms === null) return counted
  const widths = withOneAt(hour.widths, widthOf(ms))
  return { ...counted, least: Math.min(hour.least ?? ms, ms), most: Math.max(hour.most ?? ms, ms), widths }
}

function widthOf(ms: number): number {
  const width = edges.findIndex((edge) => ms < edge)
  return width === -1 ? edges.length : width
}

/** Widths that nobody reached at the end are not kept. */
function withOneAt(widths: number[], width: number): number[] {
  const grown = [...widths, ...Array.from({ length: Math.max(0, width + 1 - widths.length) }, () => 0)]
  return grown.with(width, (grown[width] ?? 0) + 1)
}

/** The latency that half of the checks stayed under, as exact as its width, and never beyond what was measured. */
export function medianOf({ widths, least, most }: Pick<HourSoFar, 'widths' | 'least' | 'most'>): number | null {
  if (least === null || most === null) return null
  const half = widths.reduce((sum, count) => sum + count, 0) / 2
  let before = 0
  for (const [width, count] of widths.entries()) {
    if (count > 0 && before + count >= half) {
      const from = Math.max(least, edges[width - 1] ?? 0)
      const to = Math.min(most, edges[width] ?? most)
      return Math.round(from + ((to - from) * (half - before)) / count)
    }
    before += count
  }
  return null
}

/** What is kept of an hour that is over: `2026-11-23T10` is the tenth of its day. */
export const keptOf = (hour: HourSoFar): HourKept => [
  Number(hour.hour.slice(11)),
  hour.checks,
  hour.good,
  hour.least,
  medianOf(hour),
  hour.most,
]

/** The hours of a day with one more; one that was measured twice, because the clock was set back, is both together. */
export function withHour(hours: readonly HourKept[], one: HourKept): HourKept[] {
  const before = hours.find(([hour]) => hour === one[0])
  const others = hours.filter(([hour]) => hour !== one[0])
  return [...others, before ? both(before, one) : one].sort(([a], [b]) => a - b)
}

function both(one: HourKept, other: HourKept): HourKept {
  const [hour, checks, good, least, median, most] = one
  const [, moreChecks, moreGood, otherLeast, otherMedian, otherMost] = other
  return [
    hour,
    checks + moreChecks,
    good + moreGood,
    least === null || otherLeast === null ? (least ?? otherLeast) : Math.min(least, otherLeast),
    median === null || otherMedian === null ? (median ?? otherMedian) : good < moreGood ? otherMedian : median,
    most === null || otherMost === null ? (most ?? otherMost) : Math.max(most, otherMost),
  ]
}

/** Of many hours: the median in the middle, each counted as often as it had good checks. */
export function medianOfHours(hours: readonly HourKept[]): number | null {
  const known = hours.flatMap(([, , good, , median]) => (median === null ? [] : [{ good, median }]))
  const sorted = known.sort((a, b) => a.median - b.median)
  const half = sorted.reduce((sum, { good }) => sum + good, 0) / 2
  let before = 0
  for (const { good, median } of sorted) {
    before += good
    if (before >= half) return median
  }
  return null
}
