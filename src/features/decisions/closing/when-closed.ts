import type { Database } from '../../../platform/database/index.ts'
import type { Decision, Outcome } from '../decision.ts'

export interface Closed {
  decision: Decision
  outcome: Outcome
}

/** What another room does when a decision closes: called in the closing's own transaction, which may run twice. */
export type WhenClosed = (db: Database, closed: Closed, now: Temporal.Instant) => Promise<void>
