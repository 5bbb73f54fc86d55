import { type HolidayPlace, holidayOn } from './holidays.ts'

export const weekdays = [1, 2, 3, 4, 5] as const
export type Weekday = (typeof weekdays)[number]

/** How the collective finds the date of its monthly meeting. */
export interface MeetingRule {
  /** `20:30`, by the clocks of the collective. */
  at: string
  /** How long a meeting is meant to last, in minutes. */
  minutes: number
  /** They take turns month by month, so that nobody is kept away each time; 1 is Monday. */
  weekdays: Weekday[]
  /** In which week of the month: the first such day, the second… */
  week: 1 | 2 | 3 | 4
  /** Where nobody is to give up a holiday. */
  restIn: HolidayPlace[]
}

export const usualRule: MeetingRule = {
  at: '20:30',
  minutes: 90,
  weekdays: [2, 3, 4],
  week: 3,
  restIn: ['france', 'belgium', 'switzerland', 'quebec'],
}

/** The day of a month's meeting; null when every day that it could be is a holiday. */
export function dayIn(rule: MeetingRule, month: Temporal.PlainYearMonth): Temporal.PlainDate | null {
  const turn = month.year * 12 + month.month - 1
  const weekday = rule.weekdays[turn % rule.weekdays.length] ?? 3
  const first = month.toPlainDate({ day: 1 })
  const ofMonth = [0, 1, 2, 3, 4]
    .map((week) => first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * week }))
    .filter((day) => day.month === month.month)
  // The week of the rule, then the next ones, then those before.
  const [before, wanted] = [ofMonth.slice(0, rule.week - 1), ofMonth.slice(rule.week - 1)]
  return [...wanted, ...before.toReversed()].find((day) => holidayOn(day, rule.restIn).length === 0) ?? null
}

/** When it begins on that day, summer and winter; an hour that a change of clocks leaves out is the one after. */
export const beginningOn = ({ at }: Pick<MeetingRule, 'at'>, day: Temporal.PlainDate, timeZone: string) =>
  day.toZonedDateTime({ timeZone, plainTime: at }).toInstant()

const monthsAhead = 13

/** The first meeting by the rule that begins after an instant. */
export function nextBeginning(rule: MeetingRule, after: Temporal.Instant, timeZone: string): Temporal.Instant | null {
  const month = after.toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth()
  for (let ahead = 0; ahead < monthsAhead; ahead++) {
    const day = dayIn(rule, month.add({ months: ahead }))
    const beginning = day && beginningOn(rule, day, timeZone)
    if (beginning && Temporal.Instant.compare(beginning, after) > 0) return beginning
  }
  return null
}
