import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Evidence, HealthState, Look, LookState, Reason, Seen } from '../health.ts'

// What others are shown of what was kept.

export interface CheckShown {
  at: Instant
  /** Null: the site itself asked. */
  vantageId: Id | null
  /** The name of that place. */
  vantage: string | null
  state: HealthState
  reason: Reason | null
  ms: number | null
  evidence: Evidence
}

export interface LookShown {
  look: Look
  at: Instant
  since: Instant
  state: LookState
  seen: Seen
}

/** When our own network was out. */
export interface Gap {
  from: Instant
  to: Instant | null
}

export interface SpanShown {
  from: Instant
  to: Instant | null
  state: HealthState
  reason: Reason | null
}

export interface HourOfHealth {
  /** `YYYY-MM-DDTHH`, UTC. */
  hour: string
  checks: number
  good: number
  least: number | null
  median: number | null
  most: number | null
}
