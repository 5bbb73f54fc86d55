import { isLanguage, type Language } from '../../../platform/i18n/index.ts'
import type { ContentProblem } from '../content-schema.ts'
import type { Files } from './content-from-markdown.ts'
import type { MarkdownProblem } from './problem.ts'
import type { ClauseRead, FileRead } from './read-file.ts'

/** Problems of a content at the lines of the files that it came from. */
export function withLines(problems: ContentProblem[], files: Files, original: Language): MarkdownProblem[] {
  return problems.map(({ path, key, values }) => {
    const steps = path.split('.')
    const last = steps.at(-1)
    const language = isLanguage(last) && files[last] ? last : original
    return { language, line: lineAt(steps, files[language], files[original]), key, values }
  })
}

/** Chapters and clauses are counted in the original; a translation has them where their ids stand. */
function lineAt(steps: string[], file: FileRead | undefined, original: FileRead | undefined): number {
  const [part, chapterAt, , clauseAt, field] = steps
  if (!file || part === 'whole') return 1
  if (part === 'title' || part === 'foreword') return file[part].line
  const named = original?.chapters[Number(chapterAt)]
  const clause = named?.clauses[Number(clauseAt)]
  if (clause) return clauseLine(clausesOf(file).find(({ id, line }) => isSame(id, line)) ?? clause, field)
  return file.chapters.find(({ id }) => id === named?.id)?.line ?? named?.line ?? 1

  /** In the original itself two may bear one id. */
  function isSame(id: string, line: number) {
    return file === original ? line === clause?.line : id === clause?.id
  }
}

const clausesOf = ({ chapters }: FileRead) => chapters.flatMap(({ clauses }) => clauses)

function clauseLine({ line, sayings, text, why, how }: ClauseRead, field = ''): number {
  const pieces = { text, why, how }
  if (field === 'text' || field === 'why' || field === 'how') return pieces[field].line
  return sayings.get(field)?.line ?? line
}
