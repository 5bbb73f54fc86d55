import type { Database } from '../../../platform/database/index.ts'
import type { By } from '../../hosters/index.ts'
import type { Decision } from '../decision.ts'
import type { MotionAt } from './motion.ts'

/** What another room does when people take a vote off: called in the withdrawal's own transaction. */
export type WhenWithdrawn = (db: Database, decision: Decision, by: By) => Promise<void>

/** What the rooms above tell this one, which knows none of them (src/rooms.ts). */
export interface ToldOfDecisions {
  whenWithdrawn: readonly WhenWithdrawn[]
  /** What may be put to the vote from their pages. */
  motions: readonly MotionAt[]
}
