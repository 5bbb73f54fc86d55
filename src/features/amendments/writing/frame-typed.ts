import { invalid } from '../../../platform/errors.ts'
import { type Language, languages, type Translated } from '../../../platform/i18n/index.ts'
import type { Typed } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { bounds, cleanLine, filledWith, markOf, textAt, translatedAt } from '../../charter/index.ts'
import type { Framing } from '../frame.ts'

/** What the words under a title are called, as in the text that is checked. */
export const wordsField = (chapterId: string | null): 'foreword' | 'lead' => (chapterId === null ? 'foreword' : 'lead')

export const frameFilled = (framing: Framing, chapterId: string | null): FilledForm => ({
  values: {
    seen: markOf(framing),
    ...filledWith('title', framing.title),
    ...filledWith(wordsField(chapterId), framing.words),
  },
  errors: [],
})

export const frameTyped = (typed: Typed, chapterId: string | null): Framing => ({
  title: translatedAt(typed, 'title'),
  words: translatedAt(typed, wordsField(chapterId)),
})

/** The title of a chapter that the text has not yet. Refuses none in the language of the text, and one that is long. */
export function openingTyped(typed: Typed, name: string, original: Language): Translated {
  const opens: Translated = Object.fromEntries(
    languages
      .map((language) => [language, cleanLine(textAt(typed, `${name}.${language}`))] as const)
      .filter(([, title]) => title !== ''),
  )
  if (opens[original] === undefined) throw invalid(`${name}.${original}`, 'amendments.chapter-untitled')
  for (const [language, { length }] of Object.entries(opens))
    if (length > bounds.line) throw invalid(`${name}.${language}`, 'charter.problem-too-long', { most: bounds.line })
  return opens
}
