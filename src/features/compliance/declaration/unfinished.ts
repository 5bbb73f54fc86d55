import type { Key } from '../../../platform/i18n/index.ts'
import type { Clause } from '../../charter/index.ts'
import type { Draft } from './draft.ts'
import { plannedProblem } from './read-answer.ts'

/** A clause that keeps a self-assessment from being sent, and why. */
export interface Unfinished {
  clauseId: string
  key: Key
}

/** What is begun and cannot be sent so: no choice beside a text, a day that is past by now. `today` is `YYYY-MM-DD`. */
export function unfinishedIn({ answers }: Pick<Draft, 'answers'>, clauses: Clause[], today: string): Unfinished[] {
  return clauses.flatMap(({ id }) => {
    const answer = answers.get(id)
    if (!answer) return []
    const key = answer.state === null ? 'compliance.declaration-unchosen' : plannedProblem(answer, today)
    return key === null ? [] : [{ clauseId: id, key }]
  })
}

/** Of these clauses, how many have an answer. */
export const answeredOf = ({ answers }: Pick<Draft, 'answers'>, clauses: Clause[]): number =>
  clauses.filter(({ id }) => (answers.get(id)?.state ?? null) !== null).length
