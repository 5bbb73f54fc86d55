import { languages, type Translated } from '../../platform/i18n/index.ts'
import type { Clause, Content } from './content.ts'
import type { ContentProblem } from './content-schema.ts'

/** How much a document may hold; texts in characters, `whole` being all that is written in one language. */
export const bounds = { chapters: 20, clauses: 200, checks: 30, line: 300, text: 20_000, whole: 500_000 }

const word = '[a-z0-9]+(?:-[a-z0-9]+)*'
const chapterId = new RegExp(`^(?=.{1,40}$)${word}$`)
/** Two words with a full stop between, `open.free-software`; its page ends in it, where a format would stand. */
const clauseId = new RegExp(`^(?=.{1,80}$)${word}\\.(?!(?:json|csv|geojson|atom|ics|svg|xml)$)${word}$`)
const checkName = /^[a-z0-9-]{1,40}$/
const stamp = /^[0-9a-f]{12}$/

/** All that is wrong with a content; pure, and in the order of the text. */
export function wrongIn({ original, title, foreword, chapters }: Content): ContentProblem[] {
  const clauses = chapters.flatMap(({ clauses }) => clauses)
  const written = [...texts('title', title), ...texts('foreword', foreword, bounds.text)]
  const problems: ContentProblem[] = []
  const wrong = (path: string, key: ContentProblem['key'], values: ContentProblem['values'] = {}) =>
    problems.push({ path, key, values })

  if (title[original] === undefined) wrong('title', 'charter.problem-no-title')
  if (chapters.length > bounds.chapters) wrong('chapters', 'charter.problem-many-chapters', { most: bounds.chapters })
  if (clauses.length > bounds.clauses) wrong('chapters', 'charter.problem-many-clauses', { most: bounds.clauses })
  const known = new Set<string>()
  const once = (path: string, id: string) => {
    if (known.has(id)) wrong(path, 'charter.problem-twice', { id })
    known.add(id)
  }
  chapters.forEach((chapter, at) => {
    const path = `chapters.${at}`
    if (!chapterId.test(chapter.id)) wrong(`${path}.id`, 'charter.problem-chapter-id', { id: chapter.id.slice(0, 80) })
    once(`${path}.id`, chapter.id)
    if (chapter.title[original] === undefined) wrong(`${path}.title`, 'charter.problem-no-chapter-title')
    written.push(...texts(`${path}.title`, chapter.title), ...texts(`${path}.lead`, chapter.lead))
    chapter.clauses.forEach((clause, at) => {
      const inside = `${path}.clauses.${at}`
      once(`${inside}.id`, clause.id)
      for (const [part, key, values] of wrongInClause(clause)) wrong(`${inside}.${part}`, key, values)
      if (clause.text[original] === undefined) wrong(`${inside}.text`, 'charter.problem-no-text', { id: clause.id })
      for (const part of ['text', 'why', 'how'] as const)
        written.push(...texts(`${inside}.${part}`, clause[part], bounds.text))
    })
  })
  return [...problems, ...tooMuch(written)]
}

type Wrong = [part: string, key: ContentProblem['key'], values: ContentProblem['values']]

function* wrongInClause({ id, checks, translates }: Clause): Generator<Wrong> {
  if (!clauseId.test(id)) yield ['id', 'charter.problem-clause-id', { id: id.slice(0, 80) }]
  if (checks.length > bounds.checks) yield ['checks', 'charter.problem-many-checks', { most: bounds.checks }]
  for (const name of checks)
    if (!checkName.test(name)) yield ['checks', 'charter.problem-check', { name: name.slice(0, 80) }]
  if (new Set(checks).size < checks.length) yield ['checks', 'charter.problem-check-twice', {}]
  for (const [language, value] of Object.entries(translates))
    if (!stamp.test(value)) yield [`translates.${language}`, 'charter.problem-stamp', {}]
}

interface Written {
  path: string
  language: string
  length: number
  most: number
}

const texts = (path: string, text: Translated, most = bounds.line): Written[] =>
  Object.entries(text).map(([language, { length }]) => ({ path: `${path}.${language}`, language, length, most }))

function tooMuch(written: Written[]): ContentProblem[] {
  const long = written.filter(({ length, most }) => length > most)
  const whole = languages.filter((language) => sumOf(written, language) > bounds.whole)
  return [
    ...long.map(({ path, most }) => ({ path, key: 'charter.problem-too-long' as const, values: { most } })),
    ...whole.map((language) => ({
      path: `whole.${language}`,
      key: 'charter.problem-whole-too-long' as const,
      values: { most: bounds.whole },
    })),
  ]
}

const sumOf = (written: Written[], language: string) =>
  written.filter((text) => text.language === language).reduce((sum, { length }) => sum + length, 0)
