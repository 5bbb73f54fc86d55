import { atomically, type Database, fromJson, toInstant } from '../database/index.ts'
import type { Log } from '../log.ts'
import type { JobTable } from './tables.ts'

/** Does one job. It may run twice, and outside any transaction. */
export type Handler = (payload: unknown, now: Temporal.Instant) => Promise<void>
export type Handlers = Record<string, Handler>

const claimed = 20
const mostAttempts = 10
const lock = Temporal.Duration.from({ minutes: 10 })

/** Runs what is due; says how many jobs were tried. Several workers never take the same job while its lock holds. */
export async function runDueJobs(db: Database, handlers: Handlers, now: Temporal.Instant, log: Log): Promise<number> {
  const jobs = await claim(db, Object.keys(handlers), now)
  for (const job of jobs) {
    try {
      await handlers[job.kind]?.(fromJson(job.payload), now)
      await db.deleteFrom('job').where('key', '=', job.key).execute()
    } catch (error) {
      const attempts = job.attempts + 1
      log(attempts < mostAttempts ? 'job.failed' : 'job.given-up', { kind: job.kind, attempts })
      await postpone(db, job, error, now)
    }
  }
  return jobs.length
}

function claim(db: Database, kinds: string[], now: Temporal.Instant): Promise<JobTable[]> {
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
      .limit(claimed)
      .execute()
    const keys = due.map(({ key }) => key)
    if (keys.length === 0) return []
    await db
      .updateTable('job')
      .set({ lockedUntil: toInstant(now.add(lock)) })
      .where('key', 'in', keys)
      .execute()
    return due
  })
}

/** Growing pauses: 1, 4, 9 … minutes; after the tenth failure the job waits for a person. */
async function postpone(db: Database, job: JobTable, error: unknown, now: Temporal.Instant): Promise<void> {
  const attempts = job.attempts + 1
  await db
    .updateTable('job')
    .set({
      attempts,
      lockedUntil: null,
      lastError: (error instanceof Error ? error.message : String(error)).slice(0, 500),
      runAt: toInstant(now.add({ minutes: attempts * attempts })),
      givenUpAt: attempts >= mostAttempts ? toInstant(now) : null,
    })
    .where('key', '=', job.key)
    .execute()
}
