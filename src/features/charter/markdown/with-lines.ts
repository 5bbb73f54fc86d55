import { isLanguage, type Language, languages } from '../../../platform/i18n/index.ts'
import type { ContentProblem } from '../content-schema.ts'
import type { Files } from './content-from-markdown.ts'
import { firstById } from './first-by-id.ts'
import type { MarkdownProblem } from './problem.ts'
import type { ClauseRead, FileRead } from './read-file.ts'

/** Problems of a content at the lines of the files that it came from. */
export function withLines(problems: ContentProblem[], files: Files, original: Language): MarkdownProblem[] {
  const lines = new Map(languages.map((language) => [language, linesIn(files[language], files[original])]))
  return problems.map(({ path, key, values }) => {
    const steps = path.split('.')
    const last = steps.at(-1)
    const language = isLanguage(last) && files[last] ? last : original
    return { language, line: lines.get(language)?.(steps) ?? 1, key, values }
  })
}

/** Chapters and clauses are counted in the original; a translation has them where their ids stand. */
function linesIn(file: FileRead | undefined, original: FileRead | undefined): (steps: string[]) => number {
  const chapters = firstById(file?.chapters)
  const clauses = firstById(file?.chapters.flatMap(({ clauses }) => clauses))
  return ([part, chapterAt, , clauseAt, field]) => {
    if (!file || part === 'whole') return 1
    if (part === 'title' || part === 'foreword') return file[part].line
    const named = original?.chapters[Number(chapterAt)]
    const clause = named?.clauses[Number(clauseAt)]
    // In the original itself two may bear one id.
    if (clause) return clauseLine(file === original ? clause : (clauses.get(clause.id) ?? clause), field)
    return (named && chapters.get(named.id))?.line ?? named?.line ?? 1
  }
}

function clauseLine({ line, sayings, text, why, how }: ClauseRead, field = ''): number {
  const pieces = { text, why, how }
  if (field === 'text' || field === 'why' || field === 'how') return pieces[field].line
  return sayings.get(field)?.line ?? line
}
