import type { Database } from '../../../platform/database/index.ts'
import type { ClauseState } from '../state.ts'
import '../tables.ts'

/** How the members stand against one clause, as everybody sees it. */
export interface Shares {
  /** Of whom anything is known. */
  known: number
  members: number
  states: Readonly<Record<ClauseState, number>>
}

/**
 * By clause of the charter in force, or of one clause, how many members had which state when they were last counted.
 */
export async function sharesOf(db: Database, clauseId?: string): Promise<Map<string, Shares>> {
  const all = db.selectFrom('clauseShare').select(['clauseId', 'state', 'members']).orderBy('clauseId').orderBy('state')
  const rows = await (clauseId === undefined ? all : all.where('clauseId', '=', clauseId)).execute()
  const shares = new Map<string, Shares>()
  for (const { clauseId, state, members } of rows) {
    const before = shares.get(clauseId) ?? { known: 0, members: 0, states: none }
    const [known, states] = state === 'unknown' ? [0, before.states] : [members, { ...before.states, [state]: members }]
    shares.set(clauseId, { known: before.known + known, members: before.members + members, states })
  }
  return shares
}

const none: Record<ClauseState, number> = {
  met: 0,
  'not-met': 0,
  'not-found': 0,
  contested: 0,
  declared: 0,
  planned: 0,
  'not-checkable': 0,
  waived: 0,
}
