import type { Id } from '../../platform/database/index.ts'
import type { Actor } from '../journal/index.ts'

/** Who changes a document, and when. */
export interface By {
  actor: Actor
  now: Temporal.Instant
  /** The entry of the journal that this change takes back, if it does. */
  undoes?: Id | null
}
