import type { Language, Translated } from '../../../platform/i18n/index.ts'
import { type ClauseInPlace, clausesOf } from '../clauses-of.ts'
import type { Chapter, Clause, Content, Level } from '../content.ts'
import { movedBetween } from './moved.ts'
import { type Words, wordsBetween } from './words.ts'

/** What became of one clause from one text to another. */
export interface ClauseDifference {
  id: string
  /** As it stood; null: added. */
  before: ClauseInPlace | null
  /** As it stands; null: removed. */
  after: ClauseInPlace | null
  /** It stands in another chapter, or elsewhere in its own. */
  isMoved: boolean
  level: { before: Level; after: Level } | null
  /** Whether its wording was confirmed, or is in doubt anew. */
  unconfirmed: { before: boolean; after: boolean } | null
  /** What a machine looks at for it. */
  checks: { before: string[]; after: string[] } | null
  /** Null where nothing changed. */
  text: WordsOf | null
  why: WordsOf | null
  how: WordsOf | null
}

/** Word by word, in the language in which both have it: the one that was asked for, else the original. */
export interface WordsOf {
  language: string
  words: Words[]
}

/** Every clause that is not as it was, in the order of the later text; those that were removed stand last. */
export function differenceOf(before: Content, after: Content, language: Language): ClauseDifference[] {
  const [was, is] = [clausesOf(before), clausesOf(after)]
  const known = new Map(was.map((clause) => [clause.id, clause]))
  const present = new Set(is.map(({ id }) => id))
  const moved = new Set(after.chapters.flatMap((chapter) => [...movedInside(before, chapter)]))
  const languages = [language, after.original, before.original]
  const removed = was.filter(({ id }) => !present.has(id))
  return [
    ...is.map((clause) => between(known.get(clause.id) ?? null, clause, { moved, languages })),
    ...removed.map((clause) => between(clause, null, { moved, languages })),
  ].filter(isDifferent)
}

function movedInside({ chapters }: Content, { id, clauses }: Chapter): Set<string> {
  const before = chapters.find((chapter) => chapter.id === id)?.clauses ?? []
  return movedBetween(
    before.map(({ id }) => id),
    clauses.map(({ id }) => id),
  )
}

interface Compared {
  moved: Set<string>
  languages: string[]
}

function between(
  before: ClauseInPlace | null,
  after: ClauseInPlace | null,
  { moved, languages }: Compared,
): ClauseDifference {
  const id = after?.id ?? before?.id ?? ''
  const changed = <Field extends 'level' | 'unconfirmed' | 'checks'>(field: Field) =>
    before && after && JSON.stringify(before[field]) !== JSON.stringify(after[field])
      ? { before: before[field], after: after[field] }
      : null
  const words = (field: 'text' | 'why' | 'how') => wordsOf(before, after, field, languages)
  return {
    id,
    before,
    after,
    isMoved: before !== null && after !== null && (moved.has(id) || before.chapter.id !== after.chapter.id),
    level: changed('level'),
    unconfirmed: changed('unconfirmed'),
    checks: changed('checks'),
    text: words('text'),
    why: words('why'),
    how: words('how'),
  }
}

function wordsOf(
  before: Clause | null,
  after: Clause | null,
  field: 'text' | 'why' | 'how',
  languages: string[],
): WordsOf | null {
  return wordsIn(before?.[field] ?? {}, after?.[field] ?? {}, languages)
}

/**
 * Compared in the first language that both have and that says something else: a translation may lag behind. What stands
 * in one of them alone is wholly added or removed.
 */
export function wordsIn(before: Translated, after: Translated, languages: readonly string[]): WordsOf | null {
  const both = languages.filter((language) => before[language] !== undefined && after[language] !== undefined)
  const language =
    both.length > 0
      ? both.find((language) => before[language] !== after[language])
      : languages.find((language) => (before[language] ?? after[language]) !== undefined)
  if (language === undefined) return null
  return { language, words: wordsBetween(before[language] ?? '', after[language] ?? '') }
}

const isDifferent = ({ before, after, isMoved, level, unconfirmed, checks, text, why, how }: ClauseDifference) =>
  before === null || after === null || isMoved || [level, unconfirmed, checks, text, why, how].some(Boolean)
