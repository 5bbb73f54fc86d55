import type { Language } from '../../../platform/i18n/index.ts'
import { type Comparison, compare } from '../../charter/index.ts'
import { countOf, type DocumentChanges, saidOf } from '../change.ts'
import { amended } from '../frame.ts'
import { type DocumentText, reading } from '../texts.ts'

/** Of each document that is changed, its text in force beside what it would be. */
export const comparisonsOf = (
  documents: readonly DocumentChanges[],
  texts: readonly DocumentText[],
  language: Language,
): Comparison[] =>
  texts
    .filter(({ document }) => countOf(saidOf(documents, document.id)) > 0)
    .map((text) => comparisonOf(text, saidOf(documents, text.document.id), language))

function comparisonOf({ document, version }: DocumentText, said: ReturnType<typeof saidOf>, language: Language) {
  const after = reading(version, amended(version.content, said))
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
      reading(version, amended(version.content, saidOf(documents, document.id)))
    const [before, after] = [of(former), of(later)]
    return [compare({ document, version: after, versions: [], day: '' }, before, after, language)]
  })
