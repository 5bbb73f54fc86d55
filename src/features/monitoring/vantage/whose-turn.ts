import { type Database, type Instant, toInstant } from '../../../platform/database/index.ts'
import type { HealthState } from '../health.ts'
import { placesThere } from './queries.ts'
import { type Place, turnOf } from './turn.ts'

interface Due {
  serviceId: string
  hosterId: string
  nextAt: Instant
  state: HealthState
  /** What one check saw for the worse, and nobody confirmed yet. */
  worse: HealthState | null
  optedOutAt: Instant | null
}

/** Who is late with its turn loses it to the site itself. */
export const grace = Temporal.Duration.from({ seconds: 30 })

/**
 * Which of the services that are due are asked from here: while all is well, the places take turns. What is not well,
 * or has to be confirmed, the site asks itself; and it asks what others left. `place`: null is the site itself.
 */
export async function whoseTurn(
  db: Database,
  place: Place | null,
  now: Temporal.Instant,
): Promise<(due: Due) => boolean> {
  const places = await placesThere(db, now)
  if (places.length === 0) return () => place === null
  const late = toInstant(now.subtract(grace))
  return ({ nextAt: dueAt, ...due }) => {
    const isLent = isWell(due.state) && due.worse === null && due.optedOutAt === null && dueAt > late
    return (isLent ? turnOf({ ...due, dueAt }, places) : null) === (place?.id ?? null)
  }
}

const isWell = (state: HealthState): boolean => state === 'up' || state === 'degraded' || state === 'unknown'
