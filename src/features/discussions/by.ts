import type { Id } from '../../platform/database/index.ts'
import type { Actor } from '../journal/index.ts'

/** Who does something, and when. */
export interface By {
  actor: Actor
  now: Temporal.Instant
}

/** The person's id of who acts; null: the site itself. */
export const personOf = (actor: Actor): Id | null => ('personId' in actor ? actor.personId : null)
