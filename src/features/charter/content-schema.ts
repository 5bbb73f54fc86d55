import { z } from 'zod'
import { type Key, type Language, languages, type Translated, type Values } from '../../platform/i18n/index.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { type Clause, type Content, levels, sights } from './content.ts'
import { wrongIn } from './wrong-in.ts'

/** Something wrong, and where it stands: `chapters.0.clauses.2.text.fr`. */
export interface ContentProblem {
  path: string
  key: Key
  values: Values
}

export type ReadContent = { ok: true; content: Content } | { ok: false; problems: ContentProblem[] }

const texts = (clean: (text: string) => string) =>
  z.record(z.string(), z.string().transform(clean)).transform(inLanguagesHere)

const line = texts(cleanLine)
const text = texts(cleanText)

const ClauseShape = z.object({
  id: z.string(),
  level: z.enum(levels),
  text,
  why: text,
  how: text,
  checks: z.array(z.string()),
  sight: z.enum(sights),
  unconfirmed: z.boolean(),
  translates: z.record(z.string(), z.string()).transform(inLanguagesHere),
})

const Chapter = z.object({ id: z.string(), title: line, lead: line, clauses: z.array(ClauseShape) })

const Shape = z.object({
  original: z.enum(languages),
  title: line,
  foreword: text,
  chapters: z.array(Chapter),
})

/** Reads what should be the content of a version: cleaned, or all that is wrong with it. */
export function readContent(value: unknown): ReadContent {
  const read = Shape.safeParse(value)
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), values: { message } }))
    return { ok: false, problems: problems.map((problem) => ({ ...problem, key: 'charter.problem-shape' as const })) }
  }
  const content = inOrder(read.data)
  const problems = wrongIn(content)
  return problems.length === 0 ? { ok: true, content } : { ok: false, problems }
}

/** Languages that the site does not speak are not kept, nor texts that say nothing. */
function inLanguagesHere(texts: Translated): Partial<Record<Language, string>> & Translated {
  return Object.fromEntries(languages.flatMap((language) => (texts[language] ? [[language, texts[language]]] : [])))
}

/** The original first: who has no text in their language reads that one (`inLanguage`). */
function inOrder(content: Content): Content {
  const { original } = content
  const first = <Texts extends Partial<Record<Language, string>>>(texts: Texts): Texts =>
    texts[original] === undefined ? texts : { [original]: texts[original], ...texts }
  const { title, foreword, chapters } = content
  return {
    original,
    title: first(title),
    foreword: first(foreword),
    chapters: chapters.map((chapter) => ({
      ...chapter,
      title: first(chapter.title),
      lead: first(chapter.lead),
      clauses: chapter.clauses.map((clause) => ({
        ...clause,
        text: first(clause.text),
        why: first(clause.why),
        how: first(clause.how),
        translates: ofTranslations(clause, original),
      })),
    })),
  }
}

/** Only what is translated is a translation of something. */
function ofTranslations({ text, why, how, translates }: Clause, original: Language): Clause['translates'] {
  const written = Object.keys({ ...text, ...why, ...how })
  return Object.fromEntries(
    Object.entries(translates).filter(([language]) => language !== original && written.includes(language)),
  )
}
