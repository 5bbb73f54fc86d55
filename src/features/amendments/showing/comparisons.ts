import type { Language } from '../../../platform/i18n/index.ts'
import { type Comparison, compare } from '../../charter/index.ts'
import { applied } from '../applied.ts'
import { changesOf, type DocumentChanges } from '../change.ts'
import { type DocumentText, reading } from '../texts.ts'

/** Of each document that is changed, its text in force beside what it would be. */
export const comparisonsOf = (
  documents: readonly DocumentChanges[],
  texts: readonly DocumentText[],
  language: Language,
): Comparison[] =>
  texts
    .filter(({ document }) => changesOf(documents, document.id).length > 0)
    .map((text) => comparisonOf(text, changesOf(documents, text.document.id), language))

function comparisonOf({ document, version }: DocumentText, changes: DocumentChanges['changes'], language: Language) {
  const after = reading(version, applied(version.content, changes))
  // Days and other versions are no part of what is compared.
  return compare({ document, version: after, versions: [], day: '' }, version, after, language)
}

/** What changed from one published version to the next, over the same texts. */
export const comparisonsBetween = (
  [former, later]: [readonly DocumentChanges[], readonly DocumentChanges[]],
  texts: readonly DocumentText[],
  language: Language,
): Comparison[] =>
  texts.flatMap(({ document, version }) => {
    const of = (documents: readonly DocumentChanges[]) =>
      reading(version, applied(version.content, changesOf(documents, document.id)))
    const [before, after] = [of(former), of(later)]
    return [compare({ document, version: after, versions: [], day: '' }, before, after, language)]
  })
