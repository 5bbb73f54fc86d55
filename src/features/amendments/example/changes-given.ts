import { findClause, stampOf } from '../../charter/index.ts'
import { type DocumentChanges, type Wording, withChange, wordingOf } from '../change.ts'
import type { DocumentText } from '../texts.ts'
import type { ChangeGiven } from './amendments-file.ts'

const blank: Wording = { level: 'required', text: {}, why: {}, how: {}, translates: {} }

/** What a file would change of the present texts; what they have not, and is no new clause, is left out. */
export const changesGiven = (given: readonly ChangeGiven[], texts: readonly DocumentText[]): DocumentChanges[] =>
  given.reduce((documents: DocumentChanges[], { document: slug, clause: clauseId, place = null, ...words }) => {
    const text = texts.find(({ document }) => document.slug === slug)
    if (!text) return documents
    const { number, content } = text.version
    const standing = findClause(content, clauseId)
    if (!standing && place === null) return documents
    const was = standing ? wordingOf(standing) : null
    const is = translated(reworded(was ?? blank, words), content.original)
    return withChange(documents, { documentId: text.document.id, base: number }, { clauseId, was, is, place })
  }, [])

type Words = Omit<ChangeGiven, 'document' | 'clause' | 'place'>

const reworded = (was: Wording, { level, text, why, how }: Words): Wording => ({
  ...{ level: level ?? was.level, text: text ?? was.text, why: why ?? was.why, how: how ?? was.how },
  translates: was.translates,
})

/** Its translations are of the words that stand beside them. */
const translated = (wording: Wording, original: DocumentText['version']['content']['original']): Wording => ({
  ...wording,
  translates: Object.fromEntries(
    Object.keys(wording.text)
      .filter((language) => language !== original)
      .map((language) => [language, stampOf(wording, original)]),
  ),
})
