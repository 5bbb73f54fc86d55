import { atomically, type Database, type Instant, toInstant } from '../../../platform/database/index.ts'
import type { Target } from '../health.ts'
import type { Place } from '../vantage/turn.ts'
import { whoseTurn } from '../vantage/whose-turn.ts'
import { never } from './rhythm.ts'
import '../tables.ts'

/** A service that one worker asks, and no other, while its lock holds. */
export interface Claimed extends Target {
  host: string
  lockedUntil: Instant
  /** When it was to be asked. */
  dueAt: Instant
  /** Its hoster wants it not to be asked. */
  isOptedOut: boolean
  /** Whether it was known to be down. */
  wasDown: boolean
}

interface Claiming {
  now: Temporal.Instant
  most: number
  /** Hosts that this worker is asking already. */
  busyHosts?: ReadonlySet<string>
  /** Another place than the site itself: it gets what it is its turn to ask. */
  place?: Place | null
}

/** Longer than any check takes: after a kill, another worker asks again. */
export const lock = Temporal.Duration.from({ seconds: 90 })

/** Takes what is due, the most late first, and never two services of one host. */
export function claimDue(db: Database, { now, most, busyHosts, place = null }: Claiming): Promise<Claimed[]> {
  const at = toInstant(now)
  return atomically(db, async (db) => {
    const locked = db.selectFrom('watch as other').select('other.host').where('other.lockedUntil', '>', at)
    const due = await db
      .selectFrom('watch')
      .leftJoin('watchChoice', 'watchChoice.hosterId', 'watch.hosterId')
      .select(['serviceId', 'watch.hosterId', 'address', 'host', 'program', 'check'])
      .select(['state', 'worse', 'nextAt', 'optedOutAt'])
      .where('nextAt', '<=', at)
      .where(({ or, eb }) => or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', at)]))
      .where('host', 'not in', locked)
      .orderBy('nextAt')
      .orderBy('serviceId')
      .limit(2 * most)
      .execute()
    const taken = onePerHost(due.filter(await whoseTurn(db, place, now)), busyHosts).slice(0, most)
    if (taken.length === 0) return []
    const lockedUntil = toInstant(now.add(lock))
    const ids = taken.map(({ serviceId }) => serviceId)
    for (let from = 0; from < ids.length; from += 400)
      await db
        .updateTable('watch')
        .set({ lockedUntil })
        .where('serviceId', 'in', ids.slice(from, from + 400))
        .execute()
    return taken.map(({ state, worse: _worse, optedOutAt, nextAt: dueAt, ...target }) => ({
      ...target,
      ...{ dueAt, lockedUntil, isOptedOut: optedOutAt !== null, wasDown: state === 'down' },
    }))
  })
}

function onePerHost<Due extends { host: string }>(due: Due[], busy: ReadonlySet<string> = new Set()): Due[] {
  const taken = new Set(busy)
  return due.filter(({ host }) => !taken.has(host) && taken.add(host))
}

/** Services of which one check said worse, and that wait for a second: what every other place is asked about. */
export function toConfirm(db: Database, now: Temporal.Instant): Promise<(Target & { worseSince: Instant | null })[]> {
  return db
    .selectFrom('watch')
    .leftJoin('watchChoice', 'watchChoice.hosterId', 'watch.hosterId')
    .select(['serviceId', 'watch.hosterId', 'address', 'program', 'check', 'worseSince'])
    .where('worse', '=', 'down')
    .where('optedOutAt', 'is', null)
    .where('worseSince', '>', toInstant(now.subtract({ minutes: 10 })))
    .where('measured', '=', 1)
    .where('nextAt', '<', never)
    .orderBy('serviceId')
    .execute()
}
