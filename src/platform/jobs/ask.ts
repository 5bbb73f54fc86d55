import { type Database, toInstant, toJson } from '../database/index.ts'
import './tables.ts'

export interface Asked {
  kind: string
  /** What makes this very job unique within its kind. */
  name: string
  payload: unknown
  runAt: Temporal.Instant
}

/**
 * Asks for a job in the caller's own transaction: it runs after the commit, at least once, with what was asked last.
 * Asked for again, one that waits keeps the earlier of its times (after a failure, its pause); one that runs will run
 * once more; one that was given up is as new.
 */
export async function askForJob(db: Database, { kind, name, payload, runAt }: Asked): Promise<void> {
  const asked = newJob({ key: keyOf({ kind, name }), kind, payload, runAt })
  await db
    .insertInto('job')
    .values(asked)
    .onConflict((clash) =>
      clash.column('key').doUpdateSet(({ case: when, ref, or, eb }) => {
        const running = eb('job.lockedUntil', 'is not', null)
        const givenUp = eb('job.givenUpAt', 'is not', null)
        const isSooner = eb('job.attempts', '=', 0).and('job.runAt', '>', asked.runAt)
        const isFirst = or([eb('job.againAt', 'is', null), eb('job.againAt', '>', asked.runAt)])
        return {
          payload: asked.payload,
          againAt: when().when(running.and(isFirst)).then<string | null>(asked.runAt).else(ref('job.againAt')).end(),
          runAt: when()
            .when(running)
            .then(ref('job.runAt'))
            .when(or([givenUp, isSooner]))
            .then(asked.runAt)
            .else(ref('job.runAt'))
            .end(),
          attempts: when().when(givenUp).then(0).else(ref('job.attempts')).end(),
          lastError: when().when(givenUp).then(null).else(ref('job.lastError')).end(),
          givenUpAt: null,
        }
      }),
    )
    .execute()
}

/** Those of a kind that were given up are tried as if they were new: what must happen, whatever stood in its way. */
export async function tryGivenUpAgain(db: Database, kind: string, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('job')
    .set({ ...untried, runAt: toInstant(now) })
    .where('kind', '=', kind)
    .where('givenUpAt', 'is not', null)
    .execute()
}

/** Takes back what was asked for, with all that is known of its failures. */
export async function forgetJob(db: Database, job: Pick<Asked, 'kind' | 'name'>): Promise<void> {
  await db.deleteFrom('job').where('key', '=', keyOf(job)).execute()
}

interface New {
  key: string
  kind: string
  payload: unknown
  runAt: Temporal.Instant
}

/** A row that nobody has tried yet. */
export const newJob = ({ key, kind, payload, runAt }: New) => ({
  key,
  kind,
  payload: toJson(payload),
  runAt: toInstant(runAt),
  ...untried,
})

export const untried = { againAt: null, attempts: 0, lockedUntil: null, lastError: null, givenUpAt: null }

const keyOf = ({ kind, name }: Pick<Asked, 'kind' | 'name'>) => `${kind}:${name}`
