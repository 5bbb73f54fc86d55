import type { Id, Instant } from '../../../../platform/database/index.ts'
import type { Restriction } from '../../../moderation/index.ts'

/** A stop that a hoster declared beforehand; without services: all of them. */
export interface Maintenance {
  id: Id
  hosterId: Id
  serviceIds: Id[]
  from: Instant
  to: Instant
  text: string
  /** Why its text is not shown; it is taken out already. */
  hidden: Restriction | null
}

/** What lasts longer is an incident. */
export const longest = Temporal.Duration.from({ hours: 7 * 24 })
/** How far ahead one may be declared. */
export const farthestAhead = Temporal.Duration.from({ hours: 365 * 24 })
/** Whoever begins at once may say so a little late. */
export const lateness = Temporal.Duration.from({ hours: 1 })

export const textLength = { least: 3, most: 1000 }

/** What is wrong with the times of a maintenance; null when nothing is. */
export function wrongTimes(
  from: Temporal.Instant,
  to: Temporal.Instant,
  now: Temporal.Instant,
): 'over' | 'backwards' | 'too-long' | 'begun' | 'too-far' | null {
  const { compare } = Temporal.Instant
  if (compare(to, from) <= 0) return 'backwards'
  if (compare(to, now) <= 0) return 'over'
  if (compare(to, from.add(longest)) > 0) return 'too-long'
  if (compare(from, now.subtract(lateness)) < 0) return 'begun'
  return compare(from, now.add(farthestAhead)) > 0 ? 'too-far' : null
}
