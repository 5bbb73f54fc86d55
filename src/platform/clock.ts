/** The one place that asks the system for the time; everything else is handed `now`. */
export type Clock = () => Temporal.Instant

export const systemClock: Clock = () => Temporal.Now.instant()

/** The calendar day of an instant in a zone: `2026-11-23`. */
export const dayIn = (timeZone: string, instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(timeZone).toPlainDate().toString()
