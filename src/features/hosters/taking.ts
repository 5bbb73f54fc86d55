import type { Lead } from './corrections.ts'
import type { Difference, Stated } from './facts.ts'

/** How what a file states is taken into the register. */
export interface Taking<Facts> {
  /** Which side leads where somebody typed over the file; null while nobody has said. */
  leads?: Lead | null
  /** The facts that stay as they are until somebody says yes, of all that a file would change. */
  waiting?: (known: Facts, stated: Facts) => readonly (keyof Facts & string)[]
}

/** What a file states, but for what must wait, and what that is. */
export function withoutWaiting<Facts extends object>(
  stated: Stated<Facts>,
  known: Stated<Facts>,
  waiting: Taking<Facts>['waiting'],
): { stated: Stated<Facts>; waits: Difference[] } {
  const fields = waiting?.(known.facts, stated.facts) ?? []
  if (fields.length === 0) return { stated, waits: [] }
  const facts = { ...stated.facts }
  for (const field of fields) facts[field] = known.facts[field]
  const waits = fields.map((fact) => ({ fact, here: known.facts[fact], inFile: stated.facts[fact] }))
  return { stated: { ...stated, facts }, waits }
}
