import { type Database, fromJson, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import type { Health, HealthState, Look, Seen, Shown } from '../health.ts'
import type { WatchTable } from '../tables.ts'
import type { CheckShown, Gap, LookShown } from './shown.ts'

export type { CheckShown, Gap, LookShown } from './shown.ts'

const atOnce = 400

/** How these services are doing, as everybody may know it; those that are not measured are missing. */
export async function healthOf(db: Database, serviceIds: readonly Id[]): Promise<Map<Id, Health>> {
  const found = new Map<Id, Health>()
  for (let from = 0; from < serviceIds.length; from += atOnce) {
    const some = serviceIds.slice(from, from + atOnce)
    const rows = await db
      .selectFrom('watch')
      .selectAll()
      .where('serviceId', 'in', some)
      .where('measured', '=', 1)
      .execute()
    for (const row of rows) found.set(row.serviceId, healthIn(row))
  }
  return found
}

/** The state of every service that is measured. */
export async function allHealth(
  db: Database,
): Promise<{ serviceId: Id; hosterId: Id; state: HealthState; since: Instant }[]> {
  const rows = await db
    .selectFrom('watch')
    .select(['serviceId', 'hosterId', 'state', 'since', 'reason', 'instead'])
    .where('measured', '=', 1)
    .orderBy('serviceId')
    .execute()
  return rows.map(({ serviceId, hosterId, ...watch }) => {
    const { state, since } = shownOf(watch)
    return { serviceId, hosterId, state, since }
  })
}

function healthIn(watch: WatchTable): Health {
  const { serviceId, checkedAt, goodAt, ms, version, disagreement, rhythm, firstSeenAt } = watch
  const confirmingSince = watch.instead === null ? watch.worseSince : watch.since
  return {
    ...{ serviceId, ...shownOf(watch), confirmingSince },
    ...{ checkedAt, goodAt, ms, version, disagreement, rhythm, firstSeenAt },
  }
}

/** A hoster that is told first has its service shown as it was before. */
const shownOf = ({
  instead,
  state,
  since,
  reason,
}: Pick<WatchTable, 'instead' | 'state' | 'since' | 'reason'>): Shown =>
  instead === null ? { state, since, reason } : fromJson(instead)

/** Grows when a state, or what is public of it, changes. */
export async function healthRevision(db: Database): Promise<number> {
  const row = await db.selectFrom('healthRevision').select('revision').executeTakeFirst()
  return row?.revision ?? 0
}

/** What was asked and answered, where something changed or failed, the newest first. */
export async function checksOf(db: Database, serviceId: Id, most: number): Promise<CheckShown[]> {
  const rows = await db
    .selectFrom('checkKept')
    .leftJoin('vantage', 'vantage.id', 'checkKept.vantageId')
    .select(['at', 'vantageId', 'vantage.name as vantage', 'state', 'reason', 'ms', 'evidence'])
    .where('serviceId', '=', serviceId)
    .orderBy('at', 'desc')
    .orderBy('checkKept.id')
    .limit(most)
    .execute()
  return rows.map(({ evidence, ...check }) => ({ ...check, evidence: fromJson(evidence) }))
}

/** What was last seen of a service once a day. */
export async function looksOf(db: Database, serviceId: Id): Promise<LookShown[]> {
  const rows = await db
    .selectFrom('dailyLook')
    .select(['look', 'at', 'since', 'state', 'seen'])
    .where('serviceId', '=', serviceId)
    .orderBy('look')
    .execute()
  return rows.map(({ seen, ...look }) => ({ ...look, seen: fromJson(seen) }))
}

/** What one look last saw of each of these services. */
export async function lookOfEach(db: Database, look: Look, serviceIds: readonly Id[]): Promise<Map<Id, Seen>> {
  const found = new Map<Id, Seen>()
  for (let from = 0; from < serviceIds.length; from += atOnce) {
    const some = serviceIds.slice(from, from + atOnce)
    const ofSome = db.selectFrom('dailyLook').select(['serviceId', 'seen']).where('look', '=', look)
    for (const { serviceId, seen } of await ofSome.where('serviceId', 'in', some).execute())
      found.set(serviceId, fromJson(seen))
  }
  return found
}

/** What our asking cost a hoster on a day (UTC). */
export async function costOf(db: Database, hosterId: Id, day: string): Promise<{ requests: number; bytes: number }> {
  const row = await db
    .selectFrom('costDay')
    .select(['requests', 'bytes'])
    .where('hosterId', '=', hosterId)
    .where('day', '=', day)
    .executeTakeFirst()
  return row ?? { requests: 0, bytes: 0 }
}

/** When our own network was out, between two instants. */
export function gapsBetween(db: Database, from: Instant, to: Instant): Promise<Gap[]> {
  return db
    .selectFrom('networkGap')
    .select(['from', 'to'])
    .where('from', '<', to)
    .where(({ or, eb }) => or([eb('to', 'is', null), eb('to', '>', from)]))
    .orderBy('from')
    .execute()
}

/** How many checks nobody has begun yet though they are due, and by how many seconds the most late of them is late. */
export async function latenessNow(db: Database, now: Temporal.Instant): Promise<{ due: number; seconds: number }> {
  const at = toInstant(now)
  const row = await db
    .selectFrom('watch')
    .select(({ fn }) => [fn.countAll<number>().as('due'), fn.min('nextAt').as('first')])
    .where('nextAt', '<=', at)
    .where('measured', '=', 1)
    .where(({ or, eb }) => or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', at)]))
    .executeTakeFirstOrThrow()
  const seconds = row.first ? now.since(Temporal.Instant.from(row.first)).total('seconds') : 0
  return { due: row.due, seconds }
}
