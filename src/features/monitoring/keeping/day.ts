import type { Instant } from '../../../platform/database/index.ts'
import type { HealthState } from '../health.ts'

/** What a day is made of: states of the service, and gaps of our own network. */
export type DayPart = HealthState | 'gap'
export type Seconds = Partial<Record<DayPart, number>>

export interface DayOfHealth {
  /** `YYYY-MM-DD`, in the collective's zone. */
  day: string
  seconds: Seconds
  /** The worst that lasted a minute; null: nothing is known of that day. */
  shown: DayPart | null
}

export interface Stretch {
  from: Instant
  /** Null: it lasts. */
  to: Instant | null
}

export interface Span extends Stretch {
  state: HealthState
}

interface Bounds {
  from: Temporal.Instant
  to: Temporal.Instant
}

/** From midnight to midnight: 23 to 25 hours where the clocks change. */
export function boundsOf(day: string, timeZone: string): Bounds {
  const date = Temporal.PlainDate.from(day)
  const midnight = (of: Temporal.PlainDate) => of.toZonedDateTime(timeZone).toInstant()
  return { from: midnight(date), to: midnight(date.add({ days: 1 })) }
}

/** The days up to and with the last, the oldest first. */
export function daysUntil(last: string, count: number): string[] {
  const date = Temporal.PlainDate.from(last)
  return Array.from({ length: count }, (_, index) => date.subtract({ days: count - 1 - index }).toString())
}

/** How long each state lasted between two instants; while our own network was out, none did. */
export function secondsOf(spans: readonly Span[], gaps: readonly Stretch[], bounds: Bounds): Seconds {
  const seconds: Seconds = {}
  const add = (part: DayPart, more: number) => {
    if (more > 0) seconds[part] = (seconds[part] ?? 0) + more
  }
  const [first, last] = [bounds.from.epochMilliseconds, bounds.to.epochMilliseconds]
  for (const span of spans) {
    const from = Math.max(first, timeOf(span.from))
    const to = Math.min(last, endOf(span))
    const out = gaps.reduce((sum, gap) => sum + overlap(from, to, timeOf(gap.from), endOf(gap)), 0)
    add(span.state, (to - from - out) / 1000)
    add('gap', out / 1000)
  }
  return Object.fromEntries(Object.entries(seconds).map(([part, count]) => [part, Math.round(count)]))
}

const timeOf = (instant: Instant): number => Date.parse(instant)
const endOf = ({ to }: Stretch): number => (to === null ? Number.POSITIVE_INFINITY : timeOf(to))

const overlap = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom))

const worstFirst = [
  'down',
  'challenged',
  'refused',
  'degraded',
  'maintenance',
  'up',
  'gap',
  'unknown',
] as const satisfies DayPart[]

const aMinute = 60

/** The worst that lasted a minute, else what there was of the day at all. */
export function shownOf(seconds: Seconds): DayPart | null {
  const lasted = (least: number) => worstFirst.find((part) => (seconds[part] ?? 0) >= least)
  return lasted(aMinute) ?? lasted(1) ?? null
}

/**
 * The share of time in which a service worked, 0 to 1: up and degraded, of up, degraded and down. What nobody measured
 * is left out: maintenance, gaps, and when it would not be asked. Null when that is everything.
 */
export function uptimeOf(days: readonly Pick<DayOfHealth, 'seconds'>[]): number | null {
  const sum = (part: DayPart) => days.reduce((total, { seconds }) => total + (seconds[part] ?? 0), 0)
  const worked = sum('up') + sum('degraded')
  const measured = worked + sum('down')
  return measured === 0 ? null : worked / measured
}
