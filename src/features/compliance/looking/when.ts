import { createHash } from 'node:crypto'

/** The night of looks, by the clocks on the wall of the collective. */
export const night = { from: '00:30', hours: 5.5 }

/**
 * When a site is looked at next: in the night to come, each at a moment that looks like chance, another one each day.
 */
export function nextVisit(now: Temporal.Instant, subjectId: string, timeZone: string): Temporal.Instant {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const moment = (day: Temporal.PlainDate) => momentOf(day, subjectId, timeZone)
  const soon = moment(today)
  // Who was looked at in the night that is not over yet has had its turn.
  const isOver = Temporal.Instant.compare(soon, now) <= 0 || nightOf(today, timeZone).begun(now)
  return isOver ? moment(today.add({ days: 1 })) : soon
}

function nightOf(day: Temporal.PlainDate, timeZone: string) {
  const from = day.toZonedDateTime({ timeZone, plainTime: night.from }).toInstant()
  return { from, begun: (now: Temporal.Instant) => Temporal.Instant.compare(from, now) <= 0 }
}

function momentOf(day: Temporal.PlainDate, subjectId: string, timeZone: string): Temporal.Instant {
  const seconds = Math.floor(night.hours * 3600 * shareOf(`${subjectId} ${day}`))
  return nightOf(day, timeZone).from.add({ seconds })
}

/** A share from 0 to 1 that looks like chance. */
const shareOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
