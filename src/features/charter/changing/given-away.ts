import { clausesOf } from '../clauses-of.ts'
import type { Clause, Content } from '../content.ts'
import type { Version } from '../version.ts'

/** A clause that comes with an id that another one had. */
export interface GivenAway {
  id: string
  /** The number of the version in which it stood last, and how it read there. */
  number: number
  text: string
}

/**
 * Ids that come into a text though a version that all may read had them once: they may be of that very clause alone.
 * It is the same one when it reads as it last did; else somebody has to say so (`returning`).
 */
export function givenAway(
  { before, after }: { before: Content; after: Content },
  others: readonly Version[],
  returning: readonly string[],
): GivenAway[] {
  const known = new Set([...clausesOf(before).map(({ id }) => id), ...returning])
  const lastFirst = others.toSorted((a, b) => b.number - a.number)
  return clausesOf(after)
    .filter(({ id }) => !known.has(id))
    .flatMap((clause) => {
      const last = lastFirst.find(({ content }) => clauseIn(content, clause.id))
      const stood = last && clauseIn(last.content, clause.id)
      if (!last || !stood || readsAlike(clause, stood)) return []
      return [{ id: clause.id, number: last.number, text: stood.text[last.content.original] ?? '' }]
    })
}

const clauseIn = (content: Content, id: string) => clausesOf(content).find((clause) => clause.id === id)

/** In every language that both have. */
function readsAlike(one: Clause, other: Clause): boolean {
  const both = Object.keys(one.text).filter((language) => other.text[language] !== undefined)
  return both.length > 0 && both.every((language) => one.text[language] === other.text[language])
}
