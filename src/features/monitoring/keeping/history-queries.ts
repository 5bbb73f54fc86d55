import { dayIn } from '../../../platform/clock.ts'
import { type Database, fromJson, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import type { HourKept } from '../health.ts'
import { boundsOf, type DayOfHealth, daysUntil, type Seconds, secondsOf, shownOf } from './day.ts'
import { hourAt, hourOf, keptOf } from './hour.ts'
import { gapsBetween } from './queries.ts'
import type { HourOfHealth, SpanShown } from './shown.ts'
import '../tables.ts'

export type { HourOfHealth, SpanShown } from './shown.ts'

const atOnce = 400

/** The states of services between two instants, the oldest first. */
export async function spansOfAll(
  db: Database,
  serviceIds: readonly Id[],
  { from, to }: { from: Instant; to: Instant },
): Promise<Map<Id, SpanShown[]>> {
  const spans = new Map<Id, SpanShown[]>()
  for (let at = 0; at < serviceIds.length; at += atOnce) {
    const rows = await db
      .selectFrom('healthSpan')
      .selectAll()
      .where('serviceId', 'in', serviceIds.slice(at, at + atOnce))
      .where('from', '<', to)
      .where(({ or, eb }) => or([eb('to', 'is', null), eb('to', '>', from)]))
      .orderBy('from')
      .execute()
    for (const { serviceId, ...span } of rows) spans.set(serviceId, [...(spans.get(serviceId) ?? []), span])
  }
  return spans
}

/** The states of one service between two instants, the oldest first. */
export const spansOf = async (db: Database, serviceId: Id, between: { from: Instant; to: Instant }) =>
  (await spansOfAll(db, [serviceId], between)).get(serviceId) ?? []

interface Asked {
  until: Temporal.Instant
  days: number
  /** The collective's. */
  timeZone: string
}

/** The last days of services, the oldest first and the present one last: days that are over as they were kept. */
export async function daysOf(
  db: Database,
  serviceIds: readonly Id[],
  { until, days, timeZone }: Asked,
): Promise<Map<Id, DayOfHealth[]>> {
  const today = dayIn(timeZone, until)
  const names = daysUntil(today, days)
  const first = names[0] ?? ''
  const kept = await keptDays(db, serviceIds, first)
  const folded = (await lastFolded(db)) ?? ''
  const isFolded = (day: string) => day <= folded && day < today
  const open = names.filter((day) => !isFolded(day))
  const between = { from: toInstant(boundsOf(open[0] ?? first, timeZone).from), to: toInstant(until) }
  const spans = open.length > 0 ? await spansOfAll(db, serviceIds, between) : new Map<Id, SpanShown[]>()
  const gaps = await gapsBetween(db, between.from, between.to)
  const dayOf = (serviceId: Id, day: string): DayOfHealth => {
    if (isFolded(day)) return shown(day, kept.get(serviceId)?.get(day) ?? {})
    const { from, to } = boundsOf(day, timeZone)
    const end = Temporal.Instant.compare(to, until) < 0 ? to : until
    return shown(day, secondsOf(spans.get(serviceId) ?? [], gaps, { from, to: end }))
  }
  return new Map(serviceIds.map((serviceId) => [serviceId, names.map((day) => dayOf(serviceId, day))]))
}

const shown = (day: string, seconds: Seconds): DayOfHealth => ({ day, seconds, shown: shownOf(seconds) })

async function keptDays(
  db: Database,
  serviceIds: readonly Id[],
  first: string,
): Promise<Map<Id, Map<string, Seconds>>> {
  const kept = new Map<Id, Map<string, Seconds>>()
  for (let at = 0; at < serviceIds.length; at += atOnce) {
    const rows = await db
      .selectFrom('healthDay')
      .select(['serviceId', 'day', 'seconds'])
      .where('serviceId', 'in', serviceIds.slice(at, at + atOnce))
      .where('day', '>=', first)
      .execute()
    for (const { serviceId, day, seconds } of rows) {
      const days = kept.get(serviceId) ?? new Map<string, Seconds>()
      kept.set(serviceId, days.set(day, fromJson(seconds)))
    }
  }
  return kept
}

/** The last day that was kept for ever; null before the first. */
export async function lastFolded(db: Database): Promise<string | null> {
  const row = await db
    .selectFrom('healthDay')
    .select(({ fn }) => fn.max<string | null>('day').as('day'))
    .executeTakeFirst()
  return row?.day ?? null
}

/** The last hours of a service in which it was checked, the oldest first, with the present one. */
export async function hoursOf(
  db: Database,
  serviceId: Id,
  { until, hours }: { until: Temporal.Instant; hours: number },
): Promise<HourOfHealth[]> {
  const first = hourOf(toInstant(until.subtract({ hours: hours - 1 })))
  const rows = await db
    .selectFrom('checkHours')
    .select(['day', 'hours'])
    .where('serviceId', '=', serviceId)
    .where('day', '>=', first.slice(0, 10))
    .orderBy('day')
    .execute()
  const over = rows
    .flatMap(({ day, hours }) => fromJson(hours).map((kept) => hourShown(hourAt(day, kept[0]), kept)))
    .filter(({ hour }) => hour >= first)
  const watch = await db.selectFrom('watch').select('hour').where('serviceId', '=', serviceId).executeTakeFirst()
  const present = watch?.hour ? fromJson(watch.hour) : null
  if (present === null || present.hour < first || over.some(({ hour }) => hour === present.hour)) return over
  return [...over, hourShown(present.hour, keptOf(present))]
}

const hourShown = (hour: string, [, checks, good, least, median, most]: HourKept): HourOfHealth => ({
  ...{ hour, checks, good, least, median, most },
})
