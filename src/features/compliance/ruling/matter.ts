import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Contest } from '../reply/index.ts'
import type { Suspicion } from '../suspicion/index.ts'

/** What is ruled on, as addresses say it. */
export const sorts = ['contests', 'suspicions'] as const
export type Sort = (typeof sorts)[number]

export const isSort = (text: string): text is Sort => sorts.some((sort) => sort === text)

interface OfMatter {
  id: Id
  hosterId: Id
  clauseId: string
  /** Since when it waits for somebody who rules; null: it does not, or not yet. */
  waitsSince: Instant | null
  ruling: { id: Id } | null
}

/** A contest, or a suspicion that the coordination brought to a ruling. */
export type Matter = OfMatter & ({ sort: 'contests'; contest: Contest } | { sort: 'suspicions'; suspicion: Suspicion })

export function matterOfContest(contest: Contest): Matter {
  const { id, hosterId, clauseId, withdrawnAt, ruling, at } = contest
  const waitsSince = withdrawnAt === null && ruling === null ? at : null
  return { sort: 'contests', id, hosterId, clauseId, waitsSince, ruling, contest }
}

export function matterOfSuspicion(suspicion: Suspicion): Matter {
  const { id, hosterId, clauseId, toRulingAt, withdrawnAt, dismissedAt, ruling } = suspicion
  const isOpen = withdrawnAt === null && dismissedAt === null && ruling === null
  return { sort: 'suspicions', id, hosterId, clauseId, waitsSince: isOpen ? toRulingAt : null, ruling, suspicion }
}

/**
 * Whether neither its hoster nor a ruling made it public: then only its hoster, who may rule and the coordination read
 * it.
 */
export const isSecret = (matter: Matter): boolean => matter.sort === 'suspicions' && matter.suspicion.publicAt === null
