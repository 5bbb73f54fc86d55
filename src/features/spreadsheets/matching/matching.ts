import type { Sheet, Subject } from '../sheet.ts'
import { guessColumn } from './columns.ts'

/** What each column of a list says, in their order: a key, or null where it is left out. */
export interface Matching {
  columns: (string | null)[]
  /** Of a column, what stands for a word in its cells: `{ "organization.type": { "asso": "ASSOCIATION" } }`. */
  words?: Record<string, Record<string, string>>
  /** What is true of every line, by key. */
  fixed?: Record<string, string>
}

/** What the headings seem to mean; of two columns that seem to say the same, the first does. */
export function guessMatching(subject: Subject, { headings }: Sheet): Matching {
  const taken = new Set<string>()
  const columns = headings.map((heading) => {
    const key = guessColumn(subject, heading)
    if (key === null || taken.has(key)) return null
    taken.add(key)
    return key
  })
  return { columns }
}
