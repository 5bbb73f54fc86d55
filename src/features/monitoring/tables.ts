import type { Id, Instant, Json, YesNo } from '../../platform/database/index.ts'
import type { Evidence, HealthState, HourKept, HourSoFar, Look, LookState, Reason, Seen, Shown } from './health.ts'
import type { HeartbeatTable, VantageReportTable, VantageTable } from './vantage-tables.ts'

export type { HeartbeatTable, VantageReportTable, VantageTable } from './vantage-tables.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    watch: WatchTable
    checkKept: CheckKeptTable
    checkHours: CheckHoursTable
    healthSpan: HealthSpanTable
    healthDay: HealthDayTable
    networkGap: NetworkGapTable
    dailyLook: DailyLookTable
    costDay: CostDayTable
    watchChoice: WatchChoiceTable
    healthRevision: { id: string; revision: number }
    incident: IncidentTable
    incidentService: IncidentServiceTable
    incidentMessage: IncidentMessageTable
    incidentFollower: IncidentFollowerTable
    maintenance: MaintenanceTable
    maintenanceService: { maintenanceId: Id; serviceId: Id }
    deadTold: DeadToldTable
    heartbeat: HeartbeatTable
    vantage: VantageTable
    vantageReport: VantageReportTable
  }
}

/** A service that is watched: what is asked, how it is doing, and who asks next. One row a service. */
export interface WatchTable {
  serviceId: Id
  hosterId: Id
  /** Whether its health is measured. Where it is not, `address` is its presentation, looked at once a day. */
  measured: YesNo
  address: string
  program: string | null
  /** The host of the address: one request at a time goes there. */
  host: string
  /** 5, 15 or 60 minutes. */
  rhythm: number
  state: HealthState
  since: Instant
  reason: Reason | null
  /** What one check saw for the worse; a second has to agree. */
  worse: HealthState | null
  worseReason: Reason | null
  worseSince: Instant | null
  /** What the public is shown meanwhile, for a hoster that is told first. */
  instead: Json<Shown> | null
  insteadUntil: Instant | null
  firstSeenAt: Instant | null
  checkedAt: Instant | null
  goodAt: Instant | null
  ms: number | null
  check: number
  version: string | null
  disagreement: string | null
  /** Its certificate is about to expire, as the daily look saw. */
  expiring: YesNo
  /** The checks of the present hour so far: kept in `checkHours` when it is over. */
  hour: Json<HourSoFar> | null
  nextAt: Instant
  /** While it is set, a worker has it. */
  lockedUntil: Instant | null
  /** Certificate, names, redirect, IPv6 and version: once a day, and on change. */
  lookAt: Instant
}

/** A check that changed something or failed: kept whole for 14 days. */
export interface CheckKeptTable {
  id: Id
  serviceId: Id
  at: Instant
  /** Null: the site itself asked. */
  vantageId: Id | null
  state: HealthState
  reason: Reason | null
  ms: number | null
  evidence: Json<Evidence>
}

/** The checks of a day, hour by hour, kept for 90 days: a row an hour would take seven times the room. */
export interface CheckHoursTable {
  serviceId: Id
  /** UTC. */
  day: string
  hours: Json<HourKept[]>
}

/** A state and how long it lasted, closed-open; the present one has no end. Older than 90 days: folded into days. */
export interface HealthSpanTable {
  serviceId: Id
  from: Instant
  to: Instant | null
  state: HealthState
  reason: Reason | null
}

/** A day of the collective, for ever. */
export interface HealthDayTable {
  serviceId: Id
  day: string
  /** Seconds in each state, and in gaps. */
  seconds: Json<Partial<Record<HealthState | 'gap', number>>>
  checks: number
  median: number | null
}

/** When our own network was out: nothing was measured. */
export interface NetworkGapTable {
  id: Id
  from: Instant
  to: Instant | null
}

/** What was last seen once a day. */
export interface DailyLookTable {
  serviceId: Id
  look: Look
  at: Instant
  /** When it last became so. */
  since: Instant
  state: LookState
  seen: Json<Seen>
}

/** What our asking costs a hoster on a day (UTC). */
export interface CostDayTable {
  hosterId: Id
  day: string
  requests: number
  bytes: number
}

/** What a hoster wants of its watching. */
export interface WatchChoiceTable {
  hosterId: Id
  rhythm: number
  optedOutAt: Instant | null
  /** To be told of an outage before the public list turns red. */
  toldFirst: YesNo
  statusPage: string | null
  revision: number
  updatedAt: Instant
}

/** An outage or slowness, measured by us or told by the hoster. */
export interface IncidentTable {
  id: Id
  hosterId: Id
  source: 'measured' | 'told'
  state: 'down' | 'degraded'
  reason: Reason | null
  /** The hoster's own words. */
  title: string | null
  openedAt: Instant
  /** When it is expected to be over, as the hoster says. */
  expectedEnd: Instant | null
  closedAt: Instant | null
  /** Until when the public list does not show it, for a hoster that is told first. */
  hiddenUntil: Instant | null
  /** When it was written down: what was seen may have begun before. */
  noticedAt: Instant
  /** When those who follow were told that it began, and that it is over. */
  openingToldAt: Instant | null
  closingToldAt: Instant | null
  revision: number
}

/** A service in an incident. It lasts while `wellAt` is null, and a service is in one that lasts at most. */
export interface IncidentServiceTable {
  incidentId: Id
  serviceId: Id
  /** What we saw; null: told by the hoster, and not seen. */
  state: 'down' | 'degraded' | null
  since: Instant
  wellAt: Instant | null
}

export interface IncidentMessageTable {
  id: Id
  incidentId: Id
  at: Instant
  byPersonId: Id | null
  text: string
}

/** A mailbox that wants to know of a hoster's incidents, or of all. */
export interface IncidentFollowerTable {
  id: Id
  hosterId: Id | null
  /** Who asked while signed in: told as they chose in their account, and not by mail from here. */
  personId: Id | null
  email: string
  /** The mailbox that it leads to, whatever is written after a `+`. */
  mailbox: string
  language: string
  /** The hash of what the mailed link holds. */
  tokenHash: string
  createdAt: Instant
  confirmedAt: Instant | null
}

/** A stop that the hoster declared. Without a row of `maintenanceService`: all of its services. */
export interface MaintenanceTable {
  id: Id
  hosterId: Id
  from: Instant
  to: Instant
  text: string
  byPersonId: Id | null
  createdAt: Instant
  withdrawnAt: Instant | null
}

/** That a hoster was told of a service that is dead: what is done about it comes some days later. */
export interface DeadToldTable {
  serviceId: Id
  step: 'last' | 'gone'
  downSince: Instant
  at: Instant
}
