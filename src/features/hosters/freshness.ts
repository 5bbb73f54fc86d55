import { dayIn } from '../../platform/clock.ts'
import type { Instant } from '../../platform/database/index.ts'

/** Fresh, to be asked for, said to be unconfirmed, out of the usual search. */
export const freshnesses = ['fresh', 'ask', 'unconfirmed', 'old'] as const
export type Freshness = (typeof freshnesses)[number]

/** The clock of an entry: it starts when the entry comes into the register, and anew at each confirmation. */
export interface Ageing {
  createdAt: Instant
  /** When its file was read, or somebody who acts for the hoster said that it is true. */
  confirmedAt: Instant | null
}

const ages: readonly { months: number; freshness: Freshness }[] = [
  { months: 18, freshness: 'old' },
  { months: 12, freshness: 'unconfirmed' },
  { months: 11, freshness: 'ask' },
]

/** How fresh an entry is on a day (`YYYY-MM-DD`) of a zone, by whole months of the calendar. */
export function freshnessOn(entry: Ageing, day: string, timeZone: string): Freshness {
  const from = Temporal.PlainDate.from(dayIn(timeZone, Temporal.Instant.from(lastWordOf(entry))))
  // A month without that day ends it: from 29 February, twelve months are over on 28 February.
  const isOver = (months: number) => Temporal.PlainDate.compare(from.add({ months }), day) <= 0
  return ages.find(({ months }) => isOver(months))?.freshness ?? 'fresh'
}

/** The same at an instant. */
export const freshnessOf = (entry: Ageing, now: Temporal.Instant, timeZone = 'UTC'): Freshness =>
  freshnessOn(entry, dayIn(timeZone, now), timeZone)

/** When somebody last vouched for an entry: by putting it into the register, if nobody did since. */
export const lastWordOf = ({ createdAt, confirmedAt }: Ageing): Instant => confirmedAt ?? createdAt
