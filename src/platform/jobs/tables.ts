import type { Instant, Json } from '../database/index.ts'

declare module '../database/database.ts' {
  interface Tables {
    job: JobTable
  }
}

export interface JobTable {
  /** Unique: the same thing is never asked twice. A clock tick is a job with the key `kind:slot`. */
  key: string
  kind: string
  payload: Json<unknown>
  runAt: Instant
  attempts: number
  lockedUntil: Instant | null
  lastError: string | null
  givenUpAt: Instant | null
}
