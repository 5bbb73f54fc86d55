import type { Database } from '../database/index.ts'
import { silentLog } from '../log.ts'
import { askForJob, type Handler, runDueJobs } from './index.ts'

// One kind of job, and a morning on which it is asked for and run.

export const ten = Temporal.Instant.from('2026-11-23T10:00:00Z')
export const at = (minutes: number) => ten.add({ minutes })

export const ask = (db: Database, name: string, runAt = ten) =>
  askForJob(db, { kind: 'test', name, payload: { name }, runAt })

/** Runs what is due as this handler does it; says how many were tried. */
export const run = (db: Database, test: Handler, now = ten) => runDueJobs(db, { test }, now, silentLog)

export const fail = async () => {
  throw new Error('not today')
}
