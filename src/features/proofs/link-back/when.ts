import { createHash } from 'node:crypto'

/** Somebody who asks for a look asks for the next one after that many minutes. */
export const minutesBetween = 10

/** A day later, an hour sooner or later by a chance that is each hoster's own on each day. */
export const nextLook = (now: Temporal.Instant, hosterId: string): Temporal.Instant =>
  now.add({ minutes: 23 * 60 + Math.round(120 * shareOf(hosterId + now.toString().slice(0, 10))) })

/** Those that nobody has looked at yet are spread over an hour. */
export const firstLook = (now: Temporal.Instant, hosterId: string): Temporal.Instant =>
  now.add({ seconds: Math.round(3600 * shareOf(hosterId)) })

/** A share from 0 to 1 that looks like chance. */
const shareOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
