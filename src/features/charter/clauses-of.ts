import type { Chapter, Clause, Content } from './content.ts'

/** A clause where it stands, and what people call it: `H2`, the second clause of the chapter whose letter is H. */
export interface ClauseInPlace extends Clause {
  chapter: Chapter
  label: string
}

/**
 * Every clause in the order of the text. Chapters that begin with the same letter count on, so that no two share one.
 */
export function clausesOf({ original, chapters }: Content): ClauseInPlace[] {
  const counted = new Map<string, number>()
  return chapters.flatMap((chapter) => {
    const letter = letterOf(chapter.title[original] ?? chapter.id)
    return chapter.clauses.map((clause) => {
      const number = (counted.get(letter) ?? 0) + 1
      counted.set(letter, number)
      return { ...clause, chapter, label: `${letter}${number}` }
    })
  })
}

/** The clause of this id; undefined when this text has none. */
export const findClause = (content: Content, id: string): ClauseInPlace | undefined =>
  clausesOf(content).find((clause) => clause.id === id)

/** `Écologie` → `E`. */
export function letterOf(title: string): string {
  const [letter = '§'] = /[\p{L}\p{N}]/u.exec(title.normalize('NFKD')) ?? []
  return letter.toUpperCase()
}
