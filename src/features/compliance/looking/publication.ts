import type { Instant } from '../../../platform/database/index.ts'
import { type Became, isAtLeastAsBad } from './settle-finding.ts'

/** When a first diagnosis was told, when it becomes public, and when its hoster was last reminded. */
export interface Told {
  toldAt: Instant | null
  publicAt: Instant | null
  remindedAt: Instant | null
}

interface Circumstances {
  now: Temporal.Instant
  /** Whether the hoster has been told of its first diagnosis: until then nothing of it is public anyway. */
  isTold: boolean
  /** When the change before this one becomes public, if that is to come. */
  pendingAt: Instant | null
  /** Days that a hoster has before all others read a change for the worse. */
  days: number
}

const day = 24

/** From when all may know of a change: a hoster reads what is worse before them. */
export function publicAtOf({ before, after, isWorse }: Became, { now, isTold, pendingAt, days }: Circumstances) {
  if (!isTold) return now
  // The same that is wrong in another way was told already, and so was what is less bad than it.
  if (pendingAt !== null && (before === after || (isWorse && isAtLeastAsBad(before ?? 'nothing', after))))
    return Temporal.Instant.from(pendingAt)
  if (!isWorse) return now
  return now.add({ hours: days * day })
}

/** The days before the end in which a hoster is reminded last. */
export const lastDays = 3

/**
 * Whether a hoster is to be reminded that its first diagnosis becomes public: after half the time, and near its end.
 */
export function isReminderDue({ toldAt, publicAt, remindedAt }: Told, now: Temporal.Instant): boolean {
  if (toldAt === null || publicAt === null) return false
  const [from, to] = [Temporal.Instant.from(toldAt), Temporal.Instant.from(publicAt)]
  if (isBefore(to, now)) return false
  const half = from.add({ seconds: Math.round(from.until(to).total('seconds') / 2) })
  const moments = [half, to.subtract({ hours: lastDays * day })]
  const reminded = remindedAt === null ? from : Temporal.Instant.from(remindedAt)
  return moments.some((moment) => isBefore(moment, now) && isBefore(reminded, moment))
}

/** How many days are left until then, begun ones counted. */
export const daysUntil = (publicAt: Instant, now: Temporal.Instant): number =>
  Math.max(0, Math.ceil(now.until(Temporal.Instant.from(publicAt)).total('hours') / day))

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) <= 0
