import type { Translated } from '../../../platform/i18n/index.ts'
import type { Typed } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import {
  type Clause,
  type Content,
  clauseFilled,
  clauseTyped,
  cleanText,
  filledWith,
  levels,
  textAt,
  translatedAt,
} from '../../charter/index.ts'
import type { Amendment, Proposal } from '../amendment.ts'
import { type Place, type Wording, wordingOf } from '../change.ts'
import { placeSaid } from './place-typed.ts'

// What the forms send is text: here it becomes pieces of a proposal, and back.

type Head = Pick<Proposal, 'title' | 'reasons' | 'forceDays' | 'graceDays'>

/** What the form of the head shows. */
export const headOf = ({ draft, authorName }: Pick<Amendment, 'draft' | 'authorName'>) => {
  const { title, reasons, forceDays, graceDays } = draft
  return { title, reasons, forceDays, graceDays, authorName }
}

export const headFilled = ({ title, reasons, forceDays, graceDays }: Head, authorName: string | null): FilledForm => ({
  values: {
    ...filledWith('title', title),
    ...filledWith('reasons', reasons),
    ...{ forceDays: String(forceDays), graceDays: String(graceDays), authorName: authorName ?? '' },
  },
  errors: [],
})

/** Days that are no number are left to be refused. */
const daysAt = (typed: Typed, name: string): number => {
  const said = textAt(typed, name).trim()
  return /^\d{1,4}$/.test(said) ? Number(said) : -1
}

export const headTyped = (typed: Typed): Head => ({
  title: translatedAt(typed, 'title'),
  reasons: translatedAt(typed, 'reasons'),
  forceDays: daysAt(typed, 'forceDays'),
  graceDays: daysAt(typed, 'graceDays'),
})

export const wordingFilled = (clause: Clause, place: Place | null): FilledForm => {
  const { values } = clauseFilled(clause)
  const { checks: _, sight: __, unconfirmed: ___, ...own } = values
  return { values: { ...own, place: place ? placeSaid(place) : '' }, errors: [] }
}

/** What was typed of a clause; a level that was not chosen stays. */
export function wordingTyped(
  typed: Typed,
  { former, chapter, content }: { former: Clause | null; chapter: string; content: Content },
): Wording & Pick<Clause, 'id'> {
  const clause = clauseTyped({ ...typed, id: '' }, { former, chapter, original: content.original })
  const level = levels.find((level) => level === textAt(typed, 'level')) ?? former?.level ?? clause.level
  return { id: clause.id, ...wordingOf({ ...clause, level }) }
}

/** As it will be kept: cleaned, without what says nothing. */
export function keptWording({ text, why, how, ...wording }: Wording): Wording {
  const kept = (words: Translated): Translated =>
    Object.fromEntries(
      Object.entries(words)
        .map(([language, said]) => [language, cleanText(said)])
        .filter(([, said]) => said !== ''),
    )
  return { ...wording, text: kept(text), why: kept(why), how: kept(how) }
}
