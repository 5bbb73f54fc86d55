import type { Language } from '../../../platform/i18n/index.ts'
import type { Chapter, Content } from '../content.ts'
import { type WordsOf, wordsIn } from './difference-of.ts'
import { movedBetween } from './moved.ts'

/** What became of what stands around the clauses. Null where nothing changed. */
export interface FrameDifference {
  title: WordsOf | null
  foreword: WordsOf | null
  chapters: ChapterDifference[]
}

export interface ChapterDifference {
  id: string
  before: Chapter | null
  after: Chapter | null
  isMoved: boolean
  title: WordsOf | null
  lead: WordsOf | null
}

/** Title, foreword and chapters that are not as they were; chapters that were removed stand last. */
export function frameDifferenceOf(before: Content, after: Content, language: Language): FrameDifference {
  const languages = [language, after.original, before.original]
  const moved = movedBetween(
    before.chapters.map(({ id }) => id),
    after.chapters.map(({ id }) => id),
  )
  const known = new Map(before.chapters.map((chapter) => [chapter.id, chapter]))
  const present = new Set(after.chapters.map(({ id }) => id))
  const between = (was: Chapter | null, is: Chapter | null): ChapterDifference => ({
    id: is?.id ?? was?.id ?? '',
    before: was,
    after: is,
    isMoved: was !== null && is !== null && moved.has(is.id),
    title: wordsIn(was?.title ?? {}, is?.title ?? {}, languages),
    lead: wordsIn(was?.lead ?? {}, is?.lead ?? {}, languages),
  })
  const chapters = [
    ...after.chapters.map((chapter) => between(known.get(chapter.id) ?? null, chapter)),
    ...before.chapters.filter(({ id }) => !present.has(id)).map((chapter) => between(chapter, null)),
  ]
  return {
    title: wordsIn(before.title, after.title, languages),
    foreword: wordsIn(before.foreword, after.foreword, languages),
    chapters: chapters.filter(
      ({ before, after, isMoved, title, lead }) => !before || !after || isMoved || title || lead,
    ),
  }
}
