import type { Instant } from '../../../platform/database/index.ts'
import type { RulingTable } from '../reply-tables.ts'
import type { Outcome } from '../state.ts'

export interface Holding {
  stands: Outcome
  standsSince: Instant
  /** The members decided so, on an appeal. */
  isDecided: boolean
}

/** What a ruling says today: it counts from its day, and from that of a decision of the members that changed it. */
export function holdingOf({
  outcome,
  at,
  appealOutcome,
  decidedAt,
}: Pick<RulingTable, 'outcome' | 'at' | 'appealOutcome' | 'decidedAt'>): Holding {
  if (appealOutcome === null || decidedAt === null) return { stands: outcome, standsSince: at, isDecided: false }
  return { stands: appealOutcome, standsSince: appealOutcome === outcome ? at : decidedAt, isDecided: true }
}

/** The last of several that says met or not met; of two of one moment, the later in the list. */
export function lastToSay<Ruled extends Pick<Holding, 'stands' | 'standsSince'>>(rulings: readonly Ruled[]) {
  const inOrder = rulings.toSorted((a, b) =>
    a.standsSince === b.standsSince ? 0 : a.standsSince < b.standsSince ? -1 : 1,
  )
  return inOrder.findLast(({ stands }) => stands !== 'unfounded')
}
