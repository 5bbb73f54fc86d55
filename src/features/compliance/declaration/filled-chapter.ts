import type { Typed } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { type Answer, markOf, noAnswer } from './answer.ts'
import type { AskedClause } from './asked.ts'
import { controlsOf } from './read-answer.ts'
import type { Clashes } from './save-chapter.ts'

/**
 * The values of the form of a chapter: what stands in the draft, and of what was refused what was typed. The mark of
 * an answer that somebody else changed is theirs from now on: whoever saves again has seen it.
 */
export function valuesShown(
  clauses: readonly AskedClause[],
  refused?: { typed: Typed; errors: FilledForm['errors']; theirs: Clashes },
): FilledForm['values'] {
  return Object.assign(
    {},
    ...clauses.map(({ id, answer }) => {
      const present = answer ?? noAnswer
      if (!refused || !isRefused(id, refused)) return written(id, present)
      const typed = typedOf(id, refused.typed)
      if (!refused.theirs.has(id)) return typed
      const { seen, whose } = controlsOf(id)
      return { ...typed, [seen]: markOf(present), [whose]: 'mine' }
    }),
  )
}

const isRefused = (clauseId: string, { errors, theirs }: { errors: FilledForm['errors']; theirs: Clashes }) =>
  theirs.has(clauseId) || errors.some(({ field }) => Object.values(controlsOf(clauseId)).includes(field))

const typedOf = (clauseId: string, typed: Typed): Typed =>
  Object.fromEntries(
    Object.values(controlsOf(clauseId)).flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]]])),
  )

function written(clauseId: string, answer: Answer): Record<string, string> {
  const names = controlsOf(clauseId)
  return {
    [names.state]: answer.state ?? '',
    [names.explanation]: answer.explanation ?? '',
    [names.link]: answer.link ?? '',
    [names.plannedOn]: answer.plannedOn ?? '',
    [names.seen]: markOf(answer),
  }
}
