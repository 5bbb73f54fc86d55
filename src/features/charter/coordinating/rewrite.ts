import type { Chapter, Clause, Content } from '../content.ts'

// What the coordination does to a text, piece by piece: pure, and nothing when the piece is gone.

export const withClause = (content: Content, clause: Clause): Content =>
  inEveryChapter(content, (clauses) => clauses.map((one) => (one.id === clause.id ? clause : one)))

/** The new one stands last in its chapter. */
export const withNewClause = (content: Content, chapterId: string, clause: Clause): Content => ({
  ...content,
  chapters: content.chapters.map((chapter) =>
    chapter.id === chapterId ? { ...chapter, clauses: [...chapter.clauses, clause] } : chapter,
  ),
})

export const withoutClause = (content: Content, id: string): Content =>
  inEveryChapter(content, (clauses) => clauses.filter((clause) => clause.id !== id))

/** One place up or down; past the edge of its chapter it goes into the neighbouring one. */
export function withClauseMoved(content: Content, id: string, by: -1 | 1): Content {
  const { chapters } = content
  const at = chapters.findIndex(({ clauses }) => clauses.some((clause) => clause.id === id))
  const chapter = chapters[at]
  const clause = chapter?.clauses.find((one) => one.id === id)
  if (!chapter || !clause) return content
  const place = chapter.clauses.indexOf(clause) + by
  const rest = withoutClause(content, id)
  if (place >= 0 && place < chapter.clauses.length) return placed(rest, at, place, clause)
  const neighbour = rest.chapters[at + by]
  if (!neighbour) return content
  return placed(rest, at + by, by === 1 ? 0 : neighbour.clauses.length, clause)
}

const placed = (content: Content, chapterAt: number, place: number, clause: Clause): Content => ({
  ...content,
  chapters: content.chapters.map((chapter, at) =>
    at === chapterAt ? { ...chapter, clauses: chapter.clauses.toSpliced(place, 0, clause) } : chapter,
  ),
})

/** Title and sentence of a chapter; its clauses stay. */
export const withChapter = (content: Content, { id, title, lead }: Omit<Chapter, 'clauses'>): Content => ({
  ...content,
  chapters: content.chapters.map((chapter) => (chapter.id === id ? { ...chapter, title, lead } : chapter)),
})

export const withNewChapter = (content: Content, chapter: Omit<Chapter, 'clauses'>): Content => ({
  ...content,
  chapters: [...content.chapters, { ...chapter, clauses: [] }],
})

/** Only an empty chapter goes: what stands in it would go unseen. */
export const withoutChapter = (content: Content, id: string): Content => ({
  ...content,
  chapters: content.chapters.filter((chapter) => chapter.id !== id || chapter.clauses.length > 0),
})

export function withChapterMoved(content: Content, id: string, by: -1 | 1): Content {
  const at = content.chapters.findIndex((chapter) => chapter.id === id)
  const chapter = content.chapters[at]
  if (!chapter || content.chapters[at + by] === undefined) return content
  return { ...content, chapters: content.chapters.toSpliced(at, 1).toSpliced(at + by, 0, chapter) }
}

const inEveryChapter = (content: Content, change: (clauses: Clause[]) => Clause[]): Content => ({
  ...content,
  chapters: content.chapters.map((chapter) => ({ ...chapter, clauses: change(chapter.clauses) })),
})
