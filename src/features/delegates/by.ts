import type { Actor } from '../journal/index.ts'

/** Who does something, and when. */
export interface By {
  actor: Actor
  now: Temporal.Instant
}
