import type { FieldError } from '../../../platform/errors.ts'
import { type Language, languages, type Translate } from '../../../platform/i18n/index.ts'
import type { Sent, Typed } from '../../../platform/web/index.ts'
import type { Content } from '../content.ts'
import { contentFromMarkdown } from '../markdown/content-from-markdown.ts'
import { markdownOf } from '../markdown/markdown-of.ts'
import { textAt } from './forms.ts'

export type Texts = Partial<Record<Language, string>>

/** The files of a text, one a language that says anything. */
export const textsOf = (content: Content): Texts =>
  Object.fromEntries(
    languages
      .filter((language) => language === content.original || isWritten(content, language))
      .map((language) => [language, markdownOf(content, language)]),
  )

const isWritten = ({ title, foreword, chapters }: Content, language: Language) =>
  [title, foreword, ...chapters.flatMap(({ title, clauses }) => [title, ...clauses.map(({ text }) => text)])].some(
    (text) => text[language] !== undefined,
  )

/** What was typed, or the file in its place. */
export async function textsSent({ typed, files }: Sent): Promise<Texts> {
  const texts: Texts = {}
  for (const language of languages) {
    const file = files[`file.${language}`]
    texts[language] = file ? decoded(await file.bytes()) : textAt(typed, language)
  }
  return texts
}

const decoded = (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(bytes).replaceAll('\0', '')

export type ReadTexts = { ok: true; content: Content } | { ok: false; errors: FieldError[] }

export const textsTyped = (typed: Typed): Texts =>
  Object.fromEntries(languages.map((language) => [language, textAt(typed, language)]))

/** The content that the files make, or every error with its line. */
export function readTexts(texts: Texts, t: Translate): ReadTexts {
  const read = contentFromMarkdown(texts)
  if (read.ok) return read
  const errors = read.problems.map(({ language, line, key, values }) => ({
    field: language,
    key: 'charter.at-line' as const,
    values: { line, message: t(key, values) },
  }))
  return { ok: false, errors }
}
