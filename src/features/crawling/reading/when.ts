import { createHash } from 'node:crypto'

const pauses = [1, 6, 24, 24, 48, 96, 168]

/** Hosters that are read at once: the process that reads also answers pages. */
export const hostersAtOnce = 4

/** How long a file may be out of reach before pages say so. */
export const patienceDays = 14
/** Somebody who asks for a reading asks for the next one after that many minutes. */
export const minutesBetween = 10

/**
 * When a hoster is read next: a day later, each at another minute that stays its own, so that a thousand hosters do not
 * come at once. After failures the pauses grow to a week.
 */
export function nextReading(now: Temporal.Instant, hosterId: string, failures: number): Temporal.Instant {
  const hours = failures === 0 ? 24 : (pauses[failures - 1] ?? 168)
  return now.add({ minutes: Math.round(hours * 60 * (0.96 + 0.08 * shareOf(hosterId + now.toString().slice(0, 10)))) })
}

/** A share from 0 to 1 that looks like chance. */
const shareOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
