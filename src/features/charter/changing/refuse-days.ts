import { invalid } from '../../../platform/errors.ts'
import type { Key, Values } from '../../../platform/i18n/index.ts'
import { isDay } from '../day.ts'

/** How far ahead a version may get force. */
const farthest = Temporal.Duration.from({ years: 10 })

interface Between {
  /** It may not be before this day. */
  from?: string | null
  /** It may not be after this one. */
  to: string
  tooSoon?: Key
  tooLate: Key
}

/** Refuses a day that is none, or stands outside its place in the order of things. */
export function refuseDay(field: string, day: string, { from = null, to, tooSoon, tooLate }: Between): void {
  if (!isDay(day)) throw invalid(field, 'charter.day-wrong')
  if (from !== null && tooSoon && day < from) throw invalid(field, tooSoon, said(from))
  if (day > to) throw invalid(field, tooLate, said(to))
}

export const farFrom = (today: string): string => Temporal.PlainDate.from(today).add(farthest).toString()

/** The noon of the day: sentences name it as their language does. */
const said = (day: string): Values => ({ day: Temporal.Instant.from(`${day}T12:00:00Z`).epochMilliseconds })
