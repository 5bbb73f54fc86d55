import type { Id, Instant } from '../../platform/database/index.ts'
import { endsSoon, hasEnded } from '../hosters/index.ts'
import type { Health } from '../monitoring/index.ts'
import type { Position } from '../places/index.ts'
import type { Door } from '../software/index.ts'
import type { HeldWhy } from './tables.ts'

/** A service that takes part in a kind, with all that choosing needs. */
export interface Candidate {
  placeId: Id
  serviceId: Id
  hosterId: Id
  kind: string
  /** `hoster/service`, as `not=` and `this=` name it. */
  reference: string
  name: string
  hosterName: string
  fictional: boolean
  /** Where it opens: may hold `{name}`. */
  address: string
  software: string
  softwareName: string
  door: Door
  trusted: boolean
  weight: number
  heldWhy: HeldWhy | null
  heldSince: Instant | null
  /** Without an account, and open to everybody. */
  openToAll: boolean
  /** The hoster says that it ends, or ended, on this day. */
  endsOn: string | null
  country: string | null
  places: Position[]
  /** How long things are kept; null: not known. */
  keptDays: number | null
  /** What it takes at most; null: not known. */
  megabytes: number | null
  languages: string[]
  /** Whether it stands on a large company's machines, as far as is declared or measured; null: nothing tells. */
  largeCompany: boolean | null
  health: Health | null
}

/** When a choice is made, and by what it is made. */
export interface Circumstances {
  now: Temporal.Instant
  /** The day in the collective's zone. */
  day: string
  /** Whether services are being watched at all. */
  watched: boolean
}

/** A good check is worth this long. */
export const freshFor = Temporal.Duration.from({ minutes: 15 })

/** Whether it may be sent to at all, health aside. */
export const takesPart = (candidate: Candidate, day: string): boolean =>
  candidate.trusted &&
  candidate.weight > 0 &&
  candidate.heldWhy === null &&
  candidate.openToAll &&
  // What closes within a month is no place to begin something.
  !endsSoon(candidate.endsOn, day)

/** Whether it closes within a month: people are told, and sent there no more. */
export const closesSoon = ({ endsOn }: Candidate, day: string): boolean =>
  endsSoon(endsOn, day) && !hasEnded(endsOn, day)

/** Whether its last check was good, and is not old. */
export function isHealthy({ health }: Candidate, now: Temporal.Instant): boolean {
  if (health?.state !== 'up' || health.confirmingSince !== null || health.disagreement !== null) return false
  if (health.goodAt === null) return false
  return Temporal.Instant.compare(Temporal.Instant.from(health.goodAt).add(freshFor), now) >= 0
}

/** Whether it serves now: chosen by lot, and counted on its stall. Of what is only played, the state alone counts. */
export function serves(candidate: Candidate, { now, day, watched }: Circumstances): boolean {
  if (!takesPart(candidate, day)) return false
  if (watched) return isHealthy(candidate, now)
  const { state = 'unknown' } = candidate.health ?? {}
  return !candidate.fictional || state === 'up' || state === 'unknown'
}
