import type { Id, Instant } from '../../platform/database/index.ts'
import type { HealthState, Reason } from './health.ts'

/** A secret address that a service calls to say that it is alive. */
export interface HeartbeatTable {
  serviceId: Id
  secretHash: string
  createdAt: Instant
  byPersonId: Id | null
  lastAt: Instant | null
}

/** Another place that looks for us. */
export interface VantageTable {
  id: Id
  name: string
  place: string | null
  keyHash: string
  /** The hoster that runs it: it does not count for its own services. */
  hosterId: Id | null
  createdAt: Instant
  byPersonId: Id | null
  lastAt: Instant | null
  revokedAt: Instant | null
}

/** What each place last saw of a service. */
export interface VantageReportTable {
  serviceId: Id
  vantageId: Id
  at: Instant
  state: HealthState
  reason: Reason | null
  ms: number | null
}
