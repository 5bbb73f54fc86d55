import type { Database, Id } from '../../../platform/database/index.ts'
import type { ClauseInPlace } from '../../charter/index.ts'
import type { ClauseState } from '../state.ts'
import { groundsOfMembers } from './grounds-of-members.ts'
import { stateOf } from './state-of.ts'

interface Around {
  members: Id[]
  /** Of the collective. */
  day: string
  now: Temporal.Instant
}

export interface StateOfMember {
  hosterId: Id
  clauseId: string
  /** Null: nobody has looked or said anything yet. */
  state: ClauseState | null
  /** When it declared something of the clause; what it declares counts whatever the clause said then. */
  declaredAt: string | null
}

/** How some members stand against some clauses, as everybody sees it: what is not public yet is not in it. */
export async function statesOfMembers(
  db: Database,
  clauses: ClauseInPlace[],
  around: Around,
): Promise<StateOfMember[]> {
  const groundsOf = await groundsOfMembers(db, clauses, around)
  return around.members.flatMap((hosterId) =>
    clauses.map((clause) => {
      const grounds = groundsOf(hosterId, clause)
      return { hosterId, clauseId: clause.id, state: stateOf(grounds).state, declaredAt: grounds.declared?.at ?? null }
    }),
  )
}
