import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import type { Log } from '../../../platform/log.ts'
import type { Outbound } from '../../../platform/outbound/index.ts'
import type { Look, LookState, Seen, Shown, Sighting, Target } from '../health.ts'

/** Asks one service how it is doing: one way of `probes/`. What cannot be had is a sighting, not an error. */
export type LookAtHealth = (outbound: Outbound, target: Target) => Promise<Sighting>

/** What is looked at once a day. Where health is not measured, its presentation alone. */
export interface LookTarget extends Target {
  measured: boolean
}

/** What one look saw; `unknown` where nothing could be said. */
export interface LookSeen {
  look: Look
  state: LookState
  seen: Seen
  requests: number
  bytes: number
}

export type LookOncePerDay = (outbound: Outbound, target: LookTarget) => Promise<LookSeen[]>

/** A service goes from one state to another: told inside the transaction that writes it. */
export interface StateChange {
  serviceId: Id
  hosterId: Id
  before: Shown
  /**
   * `since` may lie before `now`: a worse state began when it was first seen. Unknown: it is watched no more, or anew.
   */
  after: Shown
  now: Temporal.Instant
}

/** Until when the public is not shown a change for the worse, for a hoster that is told first. */
export interface ToldFirst {
  hiddenUntil: Instant
}

export type OnStateChange = (db: Database, change: StateChange) => Promise<ToldFirst | null>

/** Services in a declared maintenance at this instant. */
export type InMaintenance = (db: Database, now: Temporal.Instant) => Promise<ReadonlySet<Id>>

/** All that the round needs of others. */
export interface Means {
  outbound: Outbound
  lookAtHealth: LookAtHealth
  lookOncePerDay: LookOncePerDay
  inMaintenance: InMaintenance
  onStateChange: OnStateChange
  /** Addresses that answer whenever our own network works; may be none. */
  canaries: readonly string[]
  log: Log
  /** From 0 up to 1, drawn anew each time: checks are spread around their rhythm. */
  share(): number
}
