import { type Database, toInstant, toJson } from '../database/index.ts'
import './tables.ts'

export interface Asked {
  kind: string
  /** What makes this very job unique within its kind. */
  name: string
  payload: unknown
  runAt: Temporal.Instant
}

/** Asks for a job in the caller's own transaction: it runs after the commit, at least once. */
export async function askForJob(db: Database, { kind, name, payload, runAt }: Asked): Promise<void> {
  await db
    .insertInto('job')
    .values({
      key: keyOf({ kind, name }),
      kind,
      payload: toJson(payload),
      runAt: toInstant(runAt),
      attempts: 0,
      lockedUntil: null,
      lastError: null,
      givenUpAt: null,
    })
    .onConflict((clash) => clash.column('key').doNothing())
    .execute()
}

/** Takes back what was asked for, with all that is known of its failures. */
export async function forgetJob(db: Database, job: Pick<Asked, 'kind' | 'name'>): Promise<void> {
  await db.deleteFrom('job').where('key', '=', keyOf(job)).execute()
}

const keyOf = ({ kind, name }: Pick<Asked, 'kind' | 'name'>) => `${kind}:${name}`
