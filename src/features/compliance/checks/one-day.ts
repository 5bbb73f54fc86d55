/** A day out of its parts as somebody wrote them; the last of the month without one, since it is over by then. */
export function oneDay(year = '', month: string | number | null = null, day?: string): string | null {
  if (month === null) return null
  const whole = `${year}-${String(month).padStart(2, '0')}`
  try {
    const { daysInMonth } = Temporal.PlainYearMonth.from(whole)
    return Temporal.PlainDate.from(`${whole}-${(day ?? String(daysInMonth)).padStart(2, '0')}`).toString()
  } catch {
    return null
  }
}

/** The latest of days that are not later than `until`. */
export const latestOf = (days: readonly string[], until = '9999-12-31'): string | null =>
  days
    .filter((day) => day <= until)
    .sort()
    .at(-1) ?? null

/** For a sentence: in the middle of the day, so that no time zone makes it another. */
export const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`)

export const yearBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString()
