import { type Language, languages } from '../../../platform/i18n/index.ts'
import { cleanText } from '../clean-text.ts'
import type { Clause, Content } from '../content.ts'
import { stampOf } from '../stamp-of.ts'
import { type Files, inEach } from './content-from-markdown.ts'
import { firstById } from './first-by-id.ts'
import type { MarkdownProblem, Wrong } from './problem.ts'
import { type ChapterRead, type ClauseRead, type FileRead, textOf } from './read-file.ts'
import { keysOfOriginal, presentStamp, saidOfClause, unknownStamp } from './sayings.ts'

/**
 * Joins chapters and clauses by their ids. The original says which there are, in which order, and what holds of them.
 */
export function joinFiles(files: Files, original: Language): { content: Content; problems: MarkdownProblem[] } {
  const problems: MarkdownProblem[] = []
  const wrongIn = (language: Language) => (problem: Wrong) => void problems.push({ language, ...problem })
  const clauses = new Map(languages.map((language) => [language, clausesById(files[language])]))
  for (const language of languages) {
    for (const problem of files[language]?.problems ?? []) wrongIn(language)(problem)
    if (language !== original)
      for (const problem of wrongInTranslation(files[language], files[original])) wrongIn(language)(problem)
  }
  const joinClause = (clause: ClauseRead): Clause => {
    const read = (part: 'text' | 'why' | 'how') =>
      Object.fromEntries(
        languages.flatMap((language) => {
          const found = language === original ? clause : clauses.get(language)?.get(clause.id)
          return found ? [[language, cleanText(textOf(found[part]))]] : []
        }),
      )
    const texts = { text: read('text'), why: read('why'), how: read('how') }
    const translations = languages.filter((language) => language !== original)
    const stamps = translations.flatMap((language) => {
      const translation = clauses.get(language)?.get(clause.id)
      const stamp = translation && stampSaid(translation) === presentStamp ? stampOf(texts, original) : undefined
      const kept = stamp ?? (translation && stampSaid(translation))
      const isWritten = Object.values(texts).some((text) => text[language])
      return kept === undefined || kept === unknownStamp || !isWritten ? [] : [[language, kept]]
    })
    return {
      id: clause.id,
      ...saidOfClause(clause.sayings, clause.line, wrongIn(original)),
      ...texts,
      translates: Object.fromEntries(stamps),
    }
  }
  const chapters = new Map(Object.values(files).map((file) => [file, firstById(file.chapters)]))
  const joinChapter = (chapter: ChapterRead) => {
    const same = (file: FileRead) => chapters.get(file)?.get(chapter.id)
    return {
      id: chapter.id,
      title: inEach(files, (file) => same(file)?.title),
      lead: inEach(files, (file) => same(file)?.lead.lines.join(' ')),
      clauses: chapter.clauses.map(joinClause),
    }
  }
  const content = {
    original,
    title: inEach(files, ({ title }) => textOf(title)),
    foreword: inEach(files, ({ foreword }) => textOf(foreword)),
    chapters: (files[original]?.chapters ?? []).map(joinChapter),
  }
  return { content, problems }
}

const stampSaid = ({ sayings }: ClauseRead): string => sayings.get('translates')?.value || presentStamp

const clausesIn = (file: FileRead | undefined) => (file?.chapters ?? []).flatMap(({ clauses }) => clauses)
const clausesById = (file: FileRead | undefined) => new Map(clausesIn(file).map((clause) => [clause.id, clause]))

/** What it names has to stand in the original, once; what is said of a clause is said there alone. */
function* wrongInTranslation(file: FileRead | undefined, original: FileRead | undefined): Generator<Wrong> {
  const known = clausesById(original)
  const chapters = new Set(original?.chapters.map(({ id }) => id))
  const seen = new Set<string>()
  for (const { id, line } of file?.chapters ?? []) {
    if (!chapters.has(id)) yield { line, key: 'charter.md-unknown-chapter', values: { id: id.slice(0, 80) } }
    else if (seen.has(id)) yield { line, key: 'charter.problem-twice', values: { id } }
    seen.add(id)
  }
  for (const { id, line, sayings } of clausesIn(file)) {
    if (!known.has(id)) yield { line, key: 'charter.md-unknown-clause', values: { id } }
    else if (seen.has(id)) yield { line, key: 'charter.problem-twice', values: { id } }
    seen.add(id)
    for (const [name, said] of sayings)
      if (keysOfOriginal.includes(name)) yield { line: said.line, key: 'charter.md-key-of-original', values: { name } }
  }
}
