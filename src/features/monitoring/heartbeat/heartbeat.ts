import type { Id, Instant } from '../../../platform/database/index.ts'

/** A service says itself that it is alive, by calling a secret address. */
export interface Heartbeat {
  serviceId: Id
  createdAt: Instant
  /** When it last did, to the minute. */
  lastAt: Instant | null
}
