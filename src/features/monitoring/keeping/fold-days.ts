import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, fromJson, type Id, toInstant, toJson } from '../../../platform/database/index.ts'
import { boundsOf, secondsOf } from './day.ts'
import { lastFolded, spansOfAll } from './history-queries.ts'
import { hourAt, hourOf, medianOfHours } from './hour.ts'
import { gapsBetween } from './queries.ts'
import '../tables.ts'

interface Folding {
  now: Temporal.Instant
  /** The collective's. */
  timeZone: string
}

/** Few enough that who waits for the database waits for little. */
const servicesAtOnce = 60

/** Days that are over become rows that stay for ever; those that were missed while nothing ran are caught up. */
export async function foldDays(db: Database, { now, timeZone }: Folding): Promise<void> {
  const today = dayIn(timeZone, now)
  // Days that are not over can only come from a clock that ran ahead.
  await db.deleteFrom('healthDay').where('day', '>=', today).execute()
  const last = (await lastFolded(db)) ?? (await dayBeforeFirst(db, timeZone))
  if (last === null) return
  for (let day = next(last); day < today; day = next(day)) await foldDay(db, day, timeZone)
}

const next = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

async function dayBeforeFirst(db: Database, timeZone: string): Promise<string | null> {
  const first = await db
    .selectFrom('healthSpan')
    .select(({ fn }) => fn.min<string | null>('from').as('from'))
    .executeTakeFirst()
  if (!first?.from) return null
  const day = dayIn(timeZone, Temporal.Instant.from(first.from))
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
}

async function foldDay(db: Database, day: string, timeZone: string): Promise<void> {
  const bounds = boundsOf(day, timeZone)
  const between = { from: toInstant(bounds.from), to: toInstant(bounds.to) }
  const gaps = await gapsBetween(db, between.from, between.to)
  const services = await servicesBetween(db, between)
  for (let from = 0; from < services.length; from += servicesAtOnce) {
    const ids = services.slice(from, from + servicesAtOnce)
    const spans = await spansOfAll(db, ids, between)
    const latencies = await latenciesOf(db, ids, between)
    const rows = ids.map((serviceId) => {
      const seconds = toJson(secondsOf(spans.get(serviceId) ?? [], gaps, bounds))
      return { serviceId, day, seconds, ...(latencies.get(serviceId) ?? { checks: 0, median: null }) }
    })
    await atomically(db, (db) =>
      db
        .insertInto('healthDay')
        .values(rows)
        .onConflict((clash) =>
          clash.columns(['serviceId', 'day']).doUpdateSet(({ ref }) => ({
            seconds: ref('excluded.seconds'),
            checks: ref('excluded.checks'),
            median: ref('excluded.median'),
          })),
        )
        .execute(),
    )
  }
}

interface Between {
  from: string
  to: string
}

async function servicesBetween(db: Database, { from, to }: Between): Promise<Id[]> {
  const rows = await db
    .selectFrom('healthSpan')
    .select('serviceId')
    .distinct()
    .where('from', '<', to)
    .where(({ or, eb }) => or([eb('to', 'is', null), eb('to', '>', from)]))
    .orderBy('serviceId')
    .execute()
  return rows.map(({ serviceId }) => serviceId)
}

async function latenciesOf(db: Database, ids: Id[], { from, to }: Between) {
  const rows = await db
    .selectFrom('checkHours')
    .selectAll()
    .where('serviceId', 'in', ids)
    .where('day', '>=', from.slice(0, 10))
    .where('day', '<=', to.slice(0, 10))
    .execute()
  const within = rows.flatMap(({ serviceId, day, hours }) =>
    fromJson(hours)
      .filter(([hour]) => hourAt(day, hour) >= hourOf(from) && hourAt(day, hour) < hourOf(to))
      .map((hour) => ({ serviceId, hour })),
  )
  const ofServices = Map.groupBy(within, ({ serviceId }) => serviceId)
  return new Map(
    [...ofServices].map(([serviceId, some]) => {
      const hours = some.map(({ hour }) => hour)
      const checks = hours.reduce((sum, [, checks]) => sum + checks, 0)
      return [serviceId, { checks, median: medianOfHours(hours) }]
    }),
  )
}
