import type { Instant } from '../../../platform/database/index.ts'
import type { Clause } from '../../charter/index.ts'
import type { Result, Sentence } from '../finding.ts'
import type { ClauseState, Declared } from '../state.ts'

/** All that decides how a hoster stands against one clause. */
export interface Grounds {
  clause: Pick<Clause, 'sight' | 'unconfirmed' | 'checks'>
  /** Of the checks that bear on the clause. */
  findings: readonly FindingGround[]
  declared: DeclaredGround | null
  /** The last one that says met or not met. */
  ruling: RulingHeld | null
  /** In force today. */
  waiver: { at: Instant; decision: string } | null
}

export interface RulingHeld {
  outcome: 'met' | 'not-met'
  at: Instant
  /** By the members, on an appeal. */
  isDecided?: boolean
}

export interface FindingGround {
  check: string
  /** Null until it stands. */
  result: Result | null
  since: Instant | null
  /** When the hoster said that it is wrong; null: it did not, or somebody ruled since. */
  contestedAt: Instant | null
}

export interface DeclaredGround {
  state: Declared
  at: Instant
  /** It is planned for a day that is past. */
  isLate: boolean
}

/** A state, since when it is so, and why. */
export interface StateOfClause {
  /** Null: nobody has looked or said anything yet, or nobody is held to it. */
  state: ClauseState | null
  since: Instant | null
  why: Sentence
}
