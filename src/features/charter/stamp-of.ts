import { hash } from 'node:crypto'
import type { Language } from '../../platform/i18n/index.ts'
import { clausesOf } from './clauses-of.ts'
import type { Clause, Content } from './content.ts'

type Words = Pick<Clause, 'text' | 'why' | 'how'>

/** What a translation names as what it translates: another one as soon as the original says something else. */
export function stampOf({ text, why, how }: Words, original: Language): string {
  const words = JSON.stringify([text, why, how].map((part) => part[original] ?? ''))
  return hash('sha256', words, 'hex').slice(0, 12)
}

/**
 * Whether the translation of a clause was made from another wording than the present one. A missing one is not behind.
 */
export function isBehind(clause: Words & Pick<Clause, 'translates'>, language: Language, original: Language): boolean {
  if (language === original || clause.text[language] === undefined) return false
  return clause.translates[language] !== stampOf(clause, original)
}

/** Ids of clauses that are not translated into a language, and of those whose translation lags behind. */
export function translationGaps(content: Content, language: Language): { missing: string[]; behind: string[] } {
  const clauses = language === content.original ? [] : clausesOf(content)
  const ids = (chosen: typeof clauses) => chosen.map(({ id }) => id)
  return {
    missing: ids(clauses.filter(({ text }) => text[language] === undefined)),
    behind: ids(clauses.filter((clause) => isBehind(clause, language, content.original))),
  }
}

/** The same content, whose translation into a language is said to be of the present wording, clause by clause. */
export function caughtUp(content: Content, language: Language): Content {
  const { original, chapters } = content
  return {
    ...content,
    chapters: chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.map((clause) => {
        if (language === original || clause.text[language] === undefined) return clause
        return { ...clause, translates: { ...clause.translates, [language]: stampOf(clause, original) } }
      }),
    })),
  }
}
