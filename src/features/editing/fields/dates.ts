import type { DeclaredDate } from '../../hosters/index.ts'
import { type Field, refuse } from './field.ts'
import { readText, type TextOptions } from './text.tsx'

/** A date as exact as it is known: a year, a month of it, a day. */
export const declaredDate = (options: TextOptions): Field<DeclaredDate | null> =>
  readText(
    options,
    (text, asked) => {
      if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return refuse(asked, 'editing.date-form')
      return isDay(text) ? text : refuse(asked, 'editing.date-unknown')
    },
    String,
  )

function isDay(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}
