import { bounds } from './answer.ts'

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` of what people write: `2027`, `2027-03`, `03/2027`, `15/3/2027`. Null: no date. */
export function plannedDate(typed: string): string | null {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed) ?? turned(typed) ?? []
  if (year === '') return null
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')))
  return isDate(Number(year), Number(month ?? 1), Number(day ?? 1)) ? parts.join('-') : null
}

/** `15/3/2027` as `['', '2027', '3', '15']`. */
function turned(typed: string): (string | undefined)[] | undefined {
  const [, day, month, year] = /^(?:(\d{1,2})[/. ])?(\d{1,2})[/. ](\d{4})$/.exec(typed) ?? []
  return year === undefined ? undefined : ['', year, month, day]
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}

export const isTooFar = (date: string, today: string): boolean =>
  Number(date.slice(0, 4)) > Number(today.slice(0, 4)) + bounds.yearsAhead
