import { type FieldError, invalid, Refusal } from '../../../platform/errors.ts'
import { type Language, languages, type Translated } from '../../../platform/i18n/index.ts'
import { cleanLine, cleanText, readContent } from '../../charter/index.ts'
import { bounds, type Proposal } from '../amendment.ts'
import { countChanges, countOf, type DocumentChanges, isIdle, plain } from '../change.ts'
import { amended, framingIn, saysAnything } from '../frame.ts'
import type { DocumentText } from '../texts.ts'

/** A proposal as it is kept: its texts cleaned. Refuses one that is wrong, and says where. */
export function checkedProposal(typed: Proposal, texts: readonly DocumentText[]): Proposal {
  const title = inLanguages(typed.title, cleanLine)
  const reasons = inLanguages(typed.reasons, cleanText)
  const errors = [...wrongInHead({ ...typed, title, reasons })]
  if (errors[0]) throw new Refusal(422, errors[0].key, errors)
  if (countChanges(typed.documents) > bounds.changes)
    throw invalid('changes', 'amendments.many-changes', { most: bounds.changes })
  if (JSON.stringify(typed.documents).length > bounds.whole) throw invalid('changes', 'amendments.too-long')
  const documents = typed.documents.map((one) => checkedChanges(one, texts))
  return { ...typed, title, reasons, documents: documents.filter((one) => countOf(one) > 0) }
}

/** In the languages of the site, the empty ones left out. */
const inLanguages = (text: Translated, clean: (text: string) => string): Translated =>
  Object.fromEntries(
    languages.map((language) => [language, clean(text[language] ?? '')] as const).filter(([, words]) => words !== ''),
  )

function* wrongInHead({ title, reasons, forceDays, graceDays }: Proposal): Generator<FieldError> {
  const [first = 'fr'] = languages
  if (Object.keys(title).length === 0) yield { field: `title.${first}`, key: 'amendments.title-missing' }
  for (const language of languages) {
    yield* tooLong(`title.${language}`, title, language, bounds.title)
    yield* tooLong(`reasons.${language}`, reasons, language, bounds.reasons)
  }
  if (!isWithin(forceDays, bounds.forceDays))
    yield { field: 'forceDays', key: 'amendments.days-wrong', values: { most: bounds.forceDays } }
  if (!isWithin(graceDays, bounds.graceDays))
    yield { field: 'graceDays', key: 'amendments.days-wrong', values: { most: bounds.graceDays } }
}

function* tooLong(field: string, text: Translated, language: Language, most: number): Generator<FieldError> {
  if ((text[language] ?? '').length > most) yield { field, key: 'charter.problem-too-long', values: { most } }
}

const isWithin = (days: number, most: number) => Number.isInteger(days) && days >= 0 && days <= most

/** The text that the changes make has to be one that the charter would take. */
function checkedChanges(one: DocumentChanges, texts: readonly DocumentText[]): DocumentChanges {
  const text = texts.find(({ document }) => document.id === one.documentId)
  if (!text) return one
  const read = readContent(amended(text.version.content, one))
  if (!read.ok) {
    const errors = read.problems.map(({ path, key, values }) => ({ field: path, key, values }))
    throw new Refusal(422, 'charter.content-wrong', errors)
  }
  const clauses = new Map(read.content.chapters.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause])))
  const changes = one.changes.map((change) => {
    const cleaned = clauses.get(change.clauseId)
    if (change.is === null || !cleaned) return change
    const { level, text, why, how, translates } = cleaned
    return { ...change, is: { level, text, why, how, translates } }
  })
  const frames = (one.frames ?? []).map((frame) => ({
    ...frame,
    is: framingIn(read.content, frame.chapterId) ?? frame.is,
  }))
  // Cleaned, it may say what stands already.
  return plain({ ...one, changes: changes.filter((change) => !isIdle(change)), frames: frames.filter(saysAnything) })
}
