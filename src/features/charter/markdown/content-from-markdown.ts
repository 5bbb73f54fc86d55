import { type Language, languages, type Translated } from '../../../platform/i18n/index.ts'
import type { Content } from '../content.ts'
import { readContent } from '../content-schema.ts'
import { bounds } from '../wrong-in.ts'
import { joinFiles } from './join-files.ts'
import type { MarkdownProblem } from './problem.ts'
import { type FileRead, readFile } from './read-file.ts'
import { withLines } from './with-lines.ts'

export type ReadMarkdown = { ok: true; content: Content } | { ok: false; problems: MarkdownProblem[] }

export type Files = Partial<Record<Language, FileRead>>

/** More help nobody. */
const mostProblems = 100
/** Beside the texts stand ids and keys. */
const longestFile = 2 * bounds.whole

/**
 * The content that these files make, one a language; the original's says which clauses there are. Cleans what is
 * written, and tells all that is wrong with file and line. A clause that a translation lacks is no problem.
 */
export function contentFromMarkdown(texts: Partial<Record<Language, string>>): ReadMarkdown {
  const written = languages.filter((language) => (texts[language] ?? '').trim() !== '')
  const long = written.filter((language) => (texts[language] ?? '').length > longestFile)
  if (long.length > 0) return refused(long.map((language) => tooLong(language)))
  const files: Files = Object.fromEntries(written.map((language) => [language, readFile(texts[language] ?? '')]))
  const [first = languages[0]] = written
  const head = written.map((language) => ({ language, original: files[language]?.original ?? null }))
  const said = head.find(({ original }) => original !== null)
  const original = said ? written.find((language) => language === said.original) : first
  if (original === undefined || files[original] === undefined)
    return refused([{ language: said?.language ?? first, line: 1, key: 'charter.md-no-original', values: {} }])
  const others = head.filter((file) => file.original !== null && file.original !== original)
  const differing = others.map(({ language }) => headDiffers(language, original))
  const joined = joinFiles(files, original)
  const read = readContent(joined.content)
  const problems = [...differing, ...joined.problems, ...(read.ok ? [] : withLines(read.problems, files, original))]
  return read.ok && problems.length === 0 ? read : refused(problems)
}

const refused = (problems: MarkdownProblem[]): ReadMarkdown => ({
  ok: false,
  problems: problems.toSorted(inOrder).slice(0, mostProblems),
})

const inOrder = (one: MarkdownProblem, other: MarkdownProblem) =>
  languages.indexOf(one.language) - languages.indexOf(other.language) || one.line - other.line

const tooLong = (language: Language): MarkdownProblem => ({
  language,
  line: 1,
  key: 'charter.problem-whole-too-long',
  values: { most: longestFile },
})

const headDiffers = (language: Language, original: Language): MarkdownProblem => ({
  language,
  line: 1,
  key: 'charter.md-other-original',
  values: { original },
})

export const inEach = (files: Files, textIn: (file: FileRead) => string | undefined): Translated =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const file = files[language]
      const text = file && textIn(file)
      return text === undefined ? [] : [[language, text]]
    }),
  )
