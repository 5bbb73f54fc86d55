import { dayIn } from '../../platform/clock.ts'
import { freshnessOn, type Hoster, lastWordOf } from '../hosters/index.ts'

/** How long nobody said of a hoster's entry that it is true. */
export interface Age {
  /** The day of the last word, once it is twelve months ago; null while that is nothing to tell. */
  unconfirmedSince: string | null
  /** Eighteen months: the usual lists leave it out. */
  isOld: boolean
  /** The day since which its own file is not read any more. */
  unreadSince: string | null
}

/** As of a day in the collective's zone, where days begin for everybody. */
export function ageOf(hoster: Hoster, day: string, timeZone: string): Age {
  const freshness = freshnessOn(hoster, day, timeZone)
  const dayOf = (instant: string) => dayIn(timeZone, Temporal.Instant.from(instant))
  const isOld = freshness === 'old'
  return {
    unconfirmedSince: isOld || freshness === 'unconfirmed' ? dayOf(lastWordOf(hoster)) : null,
    isOld,
    unreadSince: hoster.unreadSince === null ? null : dayOf(hoster.unreadSince),
  }
}
