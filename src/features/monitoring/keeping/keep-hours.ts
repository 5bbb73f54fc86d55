import { type Database, fromJson, type Instant, toJson } from '../../../platform/database/index.ts'
import type { HourSoFar, Sighting } from '../health.ts'
import type { WatchTable } from '../tables.ts'
import { isGood } from '../watching/severity.ts'
import { emptyHour, hourOf, keptOf, withCheck, withHour } from './hour.ts'
import '../tables.ts'

/** The service's present hour with one more check; an hour that was begun before is left to `keepHours`. */
export function hourAfter({ hour }: WatchTable, { state, ms }: Sighting, at: Instant): HourSoFar {
  const before = hour === null ? null : fromJson(hour)
  const present = before?.hour === hourOf(at) ? before : emptyHour(hourOf(at))
  return withCheck(present, { isGood: isGood(state), ms })
}

interface Step {
  watch: WatchTable
  after: WatchTable
}

/** Hours that are over join their day. */
export async function keepHours(db: Database, steps: readonly Step[]): Promise<void> {
  const over = steps.flatMap(({ watch, after }) => {
    if (watch.hour === null || watch.hour === after.hour) return []
    const hour = fromJson(watch.hour)
    return after.hour !== null && fromJson(after.hour).hour === hour.hour ? [] : [{ serviceId: watch.serviceId, hour }]
  })
  for (const { serviceId, hour } of over) await keepHour(db, serviceId, hour)
}

async function keepHour(db: Database, serviceId: string, over: HourSoFar): Promise<void> {
  const day = over.hour.slice(0, 10)
  const known = await db
    .selectFrom('checkHours')
    .select('hours')
    .where('serviceId', '=', serviceId)
    .where('day', '=', day)
    .executeTakeFirst()
  const hours = toJson(withHour(known ? fromJson(known.hours) : [], keptOf(over)))
  await db
    .insertInto('checkHours')
    .values({ serviceId, day, hours })
    .onConflict((clash) => clash.columns(['serviceId', 'day']).doUpdateSet({ hours }))
    .execute()
}
