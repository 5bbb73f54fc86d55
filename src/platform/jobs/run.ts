import { atomically, type Database, fromJson, toInstant } from '../database/index.ts'
import type { Log } from '../log.ts'
import { severalAtOnce } from '../several-at-once.ts'
import { type Claimed, settle } from './settle.ts'
import { askForMissingTicks, type Rhythm } from './tick.ts'

/** Does one job. It may run twice, and outside any transaction. */
export interface Handler {
  (payload: unknown, now: Temporal.Instant): Promise<void>
  /** When it comes again by itself (`tickJob`). */
  rhythm?: Rhythm
}
export type Handlers = Record<string, Handler>

const claimed = 20
const lock = Temporal.Duration.from({ minutes: 10 })

/**
 * Runs what is due, `atOnce` jobs at a time; says how many were tried. Several workers never take the same job while
 * its lock holds.
 */
export async function runDueJobs(
  db: Database,
  handlers: Handlers,
  now: Temporal.Instant,
  log: Log,
  atOnce = 1,
): Promise<number> {
  await askForMissingTicks(db, handlers, now)
  const jobs = await claim(db, Object.keys(handlers), now)
  await severalAtOnce(atOnce, jobs, async (job) => {
    const error = await errorOf(async () => handlers[job.kind]?.(fromJson(job.payload), now))
    const end = await settle(db, job, { error, handlers, now })
    if (end !== 'done') log(`job.${end}`, { kind: job.kind, attempts: job.attempts + 1 })
  })
  return jobs.length
}

/** What went wrong, in at most 500 characters; null when nothing did. */
async function errorOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, 500)
  }
}

function claim(db: Database, kinds: string[], now: Temporal.Instant): Promise<Claimed[]> {
  const at = toInstant(now)
  return atomically(db, async (db) => {
    const due = await db
      .selectFrom('job')
      .selectAll()
      .where('kind', 'in', kinds)
      .where('runAt', '<=', at)
      .where('givenUpAt', 'is', null)
      .where(({ or, eb }) => or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', at)]))
      .orderBy('runAt')
      .orderBy('key')
      .limit(claimed)
      .execute()
    const keys = due.map(({ key }) => key)
    if (keys.length === 0) return []
    const lockedUntil = toInstant(now.add(lock))
    await db.updateTable('job').set({ lockedUntil }).where('key', 'in', keys).execute()
    return due.map((job) => ({ ...job, lockedUntil }))
  })
}
