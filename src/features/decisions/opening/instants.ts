import { type Instant, toInstant } from '../../../platform/database/index.ts'

/** So many days later at the same hour on the wall of the zone, whatever the clocks do in between. */
export const endOf = (from: Instant, days: number, timeZone: string): Instant =>
  toInstant(Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).add({ days }).toInstant())

/**
 * Until when a vote goes on whose quorum was missed. Where the site was down at its close, nobody could have voted in
 * the days since: as many are added, whole.
 */
export function prolongedEnd(closesAt: Instant, days: number, now: Temporal.Instant, timeZone: string): Instant {
  const late = now.since(Temporal.Instant.from(closesAt)).total('hours') / 24
  return endOf(closesAt, days + Math.max(0, Math.floor(late)), timeZone)
}
