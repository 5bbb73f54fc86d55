/** At least so many hosters are asked on a day. */
const leastADay = 20
/** Else all of them within so many days. */
const spreadOver = 10

/** How long the link of a mail confirms. */
export const linkMonths = 12

/**
 * How many to ask today: a register that was filled on one day turns eleven months on one day, and its mails are not to
 * leave on one, but in time before the twelfth. `ageing` counts those that were asked already and did not answer too.
 */
export function shareOfToday(waiting: number, ageing: number): number {
  return Math.min(waiting, Math.max(leastADay, Math.ceil(ageing / spreadOver)))
}

/** Whether the link of a mail sent then still confirms. */
export const stillOpens = (askedAt: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(
    now,
    Temporal.Instant.from(askedAt).toZonedDateTimeISO('UTC').add({ months: linkMonths }).toInstant(),
  ) < 0
