import { setImmediate as others } from 'node:timers/promises'
import { dayIn } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import type { DayOfHealth } from '../keeping/day.ts'
import { daysOf, lastFolded } from '../keeping/history-queries.ts'

interface Past {
  /** The present day, and the last that was kept for ever. */
  version: string
  days: Map<Id, DayOfHealth[]>
}

/** What is over does not change: it is read once a day for each service, and once more when it was kept. */
const kept = new WeakMap<object, Past>()
const atOnce = 40
export const daysShown = 90

interface Asked {
  /** The site whose they are. */
  site: object
  until: Temporal.Instant
  timeZone: string
}

/** The last ninety days of services; other requests are answered in between. */
export async function ninetyDaysOf(
  db: Database,
  serviceIds: readonly Id[],
  { site, until, timeZone }: Asked,
): Promise<Map<Id, DayOfHealth[]>> {
  const version = `${dayIn(timeZone, until)} ${await lastFolded(db)}`
  const before = kept.get(site)
  const past = before?.version === version ? before : { version, days: new Map() }
  kept.set(site, past)
  const found = new Map<Id, DayOfHealth[]>()
  for (let from = 0; from < serviceIds.length; from += atOnce) {
    const some = serviceIds.slice(from, from + atOnce)
    const fresh = some.filter((id) => !past.days.has(id))
    const whole = await daysOf(db, fresh, { until, days: daysShown, timeZone })
    for (const [id, days] of whole) past.days.set(id, days.slice(0, -1))
    const present = await daysOf(db, some, { until, days: 1, timeZone })
    for (const id of some) found.set(id, [...(past.days.get(id) ?? []), ...(present.get(id) ?? [])])
    await others()
  }
  return found
}
