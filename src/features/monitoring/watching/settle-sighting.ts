import type { Instant } from '../../../platform/database/index.ts'
import { toInstant } from '../../../platform/database/index.ts'
import type { HealthState, Reason, Sighting } from '../health.ts'
import type { WatchTable } from '../tables.ts'
import { agreeWithin, confirmAfter, type Pause } from './rhythm.ts'
import { isDeclared, mayBeOurs, severityOf } from './severity.ts'

export type Watched = Pick<
  WatchTable,
  'state' | 'since' | 'reason' | 'worse' | 'worseReason' | 'worseSince' | 'expiring' | 'rhythm'
>

/** What is known beside the one check. */
export interface Circumstances {
  inMaintenance: boolean
  /** Our own network is out. */
  isGap: boolean
  /** Another host answered since the first check that saw worse: our network works. */
  hasWitness: boolean
  /** The last time that the service itself said that it is alive. */
  heartbeatAt: Instant | null
  /** What other places saw since the first check that saw worse. */
  votes: Votes
}

export interface Votes {
  down: number
  notDown: number
  /** Asked, and not heard of yet. */
  missing: number
}

export type Settled = Pick<WatchTable, 'state' | 'since' | 'reason' | 'worse' | 'worseReason' | 'worseSince'> & {
  /** Whether the check says anything of the service. */
  counts: boolean
  pause: Pause
  /** Whether somebody else has to answer before this is believed. */
  needsWitness: boolean
}

interface Means {
  state: HealthState
  reason: Reason | null
}

const heartbeatHolds = Temporal.Duration.from({ minutes: 15 })
const votesWithin = Temporal.Duration.from({ minutes: 2 })

/** What becomes of a service after one more check. */
export function settleSighting(
  watch: Watched,
  sighting: Pick<Sighting, 'state' | 'reason'>,
  circumstances: Circumstances,
  now: Temporal.Instant,
): Settled {
  if (circumstances.inMaintenance) return become({ state: 'maintenance', reason: 'declared' }, watch, now)
  const before = watch.state === 'maintenance' ? { ...watch, ...unknownSince(now) } : watch
  const seen = meaningOf(sighting, watch, circumstances, now)
  if (seen.reason === 'busy' || (circumstances.isGap && mayBeOurs(seen.reason))) return stay(before)
  if (isDeclared(seen.reason)) return { ...become(seen, before, now), pause: 'day' }
  if (severityOf(seen.state) <= severityOf(before.state)) return become(seen, before, now)
  return confirm(seen, before, circumstances, now)
}

const unknownSince = (now: Temporal.Instant) => ({ state: 'unknown' as const, since: toInstant(now), reason: null })
const nothingWorse = { worse: null, worseReason: null, worseSince: null }

/** A heartbeat counts only where we are challenged, and stays known as declared. */
function meaningOf(
  { state, reason }: Means,
  { expiring }: Watched,
  { heartbeatAt }: Circumstances,
  now: Temporal.Instant,
): Means {
  if (state === 'challenged' && isRecent(heartbeatAt, now)) return { state: 'up', reason: 'declared' }
  if (state === 'up' && expiring === 1) return { state: 'degraded', reason: 'certificate-soon' }
  return { state, reason }
}

function isRecent(heartbeatAt: Instant | null, now: Temporal.Instant): boolean {
  return heartbeatAt !== null && heartbeatAt > toInstant(now.subtract(heartbeatHolds))
}

/** It is so from now on, or still. */
function become({ state, reason }: Means, before: Watched, now: Temporal.Instant): Settled {
  const since = state === before.state ? before.since : toInstant(now)
  return { state, reason, since, ...nothingWorse, counts: true, pause: 'rhythm', needsWitness: false }
}

/** Nothing was learnt: what one check saw before is forgotten too. */
function stay({ state, since, reason }: Watched): Settled {
  return { state, since, reason, ...nothingWorse, counts: false, pause: 'rhythm', needsWitness: false }
}

/** A change for the worse: believed when two checks agree, and, if nothing came at all, when it is not our fault. */
function confirm(seen: Means, before: Watched, { hasWitness, votes }: Circumstances, now: Temporal.Instant): Settled {
  const { state, since, reason } = before
  const last = before.worseSince === null ? null : recent(before.worseSince, now)
  const began = before.worse === seen.state ? last : null
  const first = { worse: seen.state, worseReason: seen.reason, worseSince: toInstant(began ?? now) }
  const waiting = { state, since, reason, ...first, counts: true, pause: 'soon' as const, needsWitness: false }
  // Something else than last time: asking every 30 seconds until two agree might never end.
  if (!began) return { ...waiting, pause: last ? 'rhythm' : 'soon' }
  const passed = now.since(began)
  if (Temporal.Duration.compare(passed, confirmAfter) < 0) return waiting
  if (!hasWitness && mayBeOurs(seen.reason)) return { ...waiting, needsWitness: true }
  const verdict = seen.state === 'down' ? verdictOf(votes, passed) : 'agreed'
  if (verdict === 'waiting') return waiting
  if (verdict === 'refuted') return { ...waiting, worseSince: toInstant(now), pause: 'rhythm' }
  return { ...become(seen, before, began), pause: 'rhythm' }
}

/** An instant not too long ago; a clock that was set back begins anew. */
function recent(since: Instant, now: Temporal.Instant): Temporal.Instant | null {
  const began = Temporal.Instant.from(since)
  const passed = now.since(began)
  return passed.sign >= 0 && Temporal.Duration.compare(passed, agreeWithin) <= 0 ? began : null
}

/** Most of those that answered in time have to see it down, this place included. */
function verdictOf({ down, notDown, missing }: Votes, passed: Temporal.Duration): 'agreed' | 'refuted' | 'waiting' {
  if (missing > 0 && Temporal.Duration.compare(passed, votesWithin) < 0) return 'waiting'
  return down + 1 > notDown ? 'agreed' : 'refuted'
}
