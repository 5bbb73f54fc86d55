import type { Instant, Json } from '../database/index.ts'

declare module '../database/database.ts' {
  interface Tables {
    job: JobTable
  }
}

export interface JobTable {
  /** Unique: the same thing waits once. A clock tick is a job with the key `kind:slot`. */
  key: string
  kind: string
  payload: Json<unknown>
  runAt: Instant
  /** Asked for again while it runs: when to run it once more. */
  againAt: Instant | null
  attempts: number
  /** While it is set, a worker has it, and knows its own claim by it. */
  lockedUntil: Instant | null
  lastError: string | null
  givenUpAt: Instant | null
}
