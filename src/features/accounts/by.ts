import type { Id } from '../../platform/database/index.ts'
import type { Actor } from '../journal/index.ts'

/** Who does something, when, and which entry of the journal it takes back, if any. */
export interface By {
  actor: Actor
  now: Temporal.Instant
  undoes?: Id
}
