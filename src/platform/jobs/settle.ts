import { atomically, type Database, type Instant, toInstant } from '../database/index.ts'
import { askForJob, untried } from './ask.ts'
import type { Handlers } from './run.ts'
import type { JobTable } from './tables.ts'
import { askForTick } from './tick.ts'

export type Claimed = JobTable & { lockedUntil: Instant }

interface Run {
  /** Null: it went well. */
  error: string | null
  handlers: Handlers
  now: Temporal.Instant
}

const mostAttempts = 10

/** The job that tells people of one that was given up: only where somebody listens. */
const tells = 'given-up'

/** What becomes of a job after its run. A worker whose lock ran out has no say: another has the job, or had it. */
export function settle(db: Database, job: Claimed, run: Run): Promise<'done' | 'failed' | 'given-up'> {
  return atomically(db, async (db) => {
    const { againAt } = (await heldJob(db, job)) ?? {}
    const attempts = job.attempts + 1
    const isLast = attempts >= mostAttempts && !againAt
    const end = run.error === null ? 'done' : isLast ? 'given-up' : 'failed'
    if (againAt === undefined) return end
    if (againAt !== null) await change(db, job, { ...untried, runAt: againAt })
    else if (end === 'done') await db.deleteFrom('job').where('key', '=', job.key).execute()
    else await change(db, job, { ...postponed(attempts, run), givenUpAt: end === 'failed' ? null : toInstant(run.now) })
    if (end === 'given-up') await tell(db, job, run)
    if (end !== 'failed') await askForNext(db, job, run)
    return end
  })
}

const heldJob = (db: Database, { key, lockedUntil }: Claimed) =>
  db
    .selectFrom('job')
    .select('againAt')
    .where('key', '=', key)
    .where('lockedUntil', '=', lockedUntil)
    .executeTakeFirst()

async function change(db: Database, { key }: Claimed, values: Partial<JobTable>): Promise<void> {
  await db.updateTable('job').set(values).where('key', '=', key).execute()
}

/** Growing pauses: 1, 4, 9 … minutes; after the tenth failure the job waits for a person. */
const postponed = (attempts: number, { error, now }: Run) => ({
  attempts,
  lockedUntil: null,
  lastError: error,
  runAt: toInstant(now.add({ minutes: attempts * attempts })),
})

async function tell(db: Database, { key, kind }: Claimed, { handlers, now }: Run): Promise<void> {
  if (!Object.hasOwn(handlers, tells) || kind === tells) return
  await askForJob(db, { kind: tells, name: key, payload: { kind }, runAt: now })
}

/** Of a tick, the next slot from now on; what an earlier one failed of is no longer news. */
async function askForNext(db: Database, { key, kind }: Claimed, { handlers, now }: Run): Promise<void> {
  const rhythm = handlers[kind]?.rhythm
  if (!rhythm) return
  await db
    .deleteFrom('job')
    .where('kind', '=', kind)
    .where('givenUpAt', 'is not', null)
    .where('key', '!=', key)
    .execute()
  await askForTick(db, kind, rhythm, now)
}
