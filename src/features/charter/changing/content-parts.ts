import type { Chapter, Clause, Content } from '../content.ts'

/**
 * A content as the journal tells it: its frame, and each clause apart, so that a change of one names that one alone.
 */
export interface ContentParts extends Omit<Content, 'chapters'> {
  chapters: (Omit<Chapter, 'clauses'> & { clauses: string[] })[]
  wordings: Record<string, Omit<Clause, 'id'> | null>
}

export function partsOf({ chapters, ...frame }: Content): ContentParts {
  return {
    ...frame,
    chapters: chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.map(({ id }) => id) })),
    wordings: Object.fromEntries(chapters.flatMap(({ clauses }) => clauses.map(({ id, ...clause }) => [id, clause]))),
  }
}

/** The content that these parts make; undefined where a chapter names a clause that has no wording. */
export function contentOf({ chapters, wordings, ...frame }: ContentParts): Content | undefined {
  const made = chapters.map(({ clauses, ...chapter }) => ({
    ...chapter,
    clauses: clauses.flatMap((id) => {
      const wording = wordings[id]
      return wording ? [{ id, ...wording }] : []
    }),
  }))
  const isWhole = made.every(({ clauses }, at) => clauses.length === chapters[at]?.clauses.length)
  return isWhole ? { ...frame, chapters: made } : undefined
}
