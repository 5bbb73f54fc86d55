import type { Id, Instant } from '../../../platform/database/index.ts'
import type { ClauseInPlace, Content } from '../../charter/index.ts'
import type { DeclaredClause } from '../declaration/index.ts'
import type { FindingKept } from '../looking/kept.ts'
import type { Waiver } from '../waivers/waiver.ts'
import type { StateOfClause } from './grounds.ts'
import type { ContestGround, RulingGround } from './queries.ts'

/** How a hoster stands against one clause in force, with all that it rests on. */
export interface ClauseStanding extends StateOfClause {
  clause: ClauseInPlace
  /** Of the checks that bear on it; some may not stand yet. */
  findings: FindingKept[]
  declared: (DeclaredClause & { sentAt: Instant }) | null
  /** In force on that day. */
  waiver: Waiver | null
  /** The last that says met or not met; the texts of rulings are told by `ruling/`. */
  ruling: RulingGround | null
  /** Those that are open; their texts are told by `reply/`. */
  contests: ContestGround[]
}

/** How a hoster stands against the charter in force on a day. */
export interface Standing {
  subjectId: string
  charter: { document: { id: Id; slug: string }; version: number; content: Content }
  clauses: ClauseStanding[]
  /** What was found that bears on no clause of it. */
  others: FindingKept[]
  lookedAt: Instant | null
  toldAt: Instant | null
  /** From when all may read the first diagnosis; it may be to come. */
  publicAt: Instant | null
  /** Whether all may read what was found. */
  isPublic: boolean
}
