import type { Answers } from '../declaration/index.ts'
import type { DeclaredGround } from './grounds.ts'
import { isPast } from './is-past.ts'

/** What a hoster declares of a clause, as far as its state asks. */
export function declaredGround(declaration: Answers | undefined, clauseId: string, day: string): DeclaredGround | null {
  const said = declaration?.clauses.get(clauseId)
  if (!declaration || !said) return null
  const isLate = said.plannedOn !== null && isPast(said.plannedOn, day)
  return { state: said.state, at: declaration.sentAt, isLate }
}
