import { dayIn } from '../../../../platform/clock.ts'
import type { Id, Instant } from '../../../../platform/database/index.ts'
import type { Hoster } from '../../../hosters/index.ts'

/** Where the yearly self-review of a member stands. */
export interface Yearly {
  hosterId: Id
  /** When it last said how it stands. */
  lastAt: Instant | null
  /** `YYYY-MM-DD`: a year after that, or after it came in. */
  dueOn: string
}

/** Days beside the day on which it is due at which it is asked: before, on it, afterwards. */
export const askedAt = [-30, 0, 30]

interface Known {
  hoster: Pick<Hoster, 'id' | 'createdAt' | 'periods'>
  lastAt: Instant | null
  timeZone: string
}

/** A year after it last said so; else after it became a member, or after this site knew it, whatever came later. */
export function yearlyOf({ hoster, lastAt, timeZone }: Known): Yearly {
  const day = (instant: Instant) => dayIn(timeZone, Temporal.Instant.from(instant))
  const admitted = hoster.periods.findLast(({ state, litter }) => state === 'active' && litter !== null)?.from ?? ''
  const began = [lastAt === null ? '' : day(lastAt), admitted.length === 10 ? admitted : '', day(hoster.createdAt)]
  const from = lastAt === null ? (began.toSorted().at(-1) ?? '') : day(lastAt)
  return { hosterId: hoster.id, lastAt, dueOn: Temporal.PlainDate.from(from).add({ years: 1 }).toString() }
}

export const isLate = ({ dueOn }: Pick<Yearly, 'dueOn'>, today: string): boolean => dueOn < today

/** The last of the moments that have come; null: none has. */
export function askDue({ dueOn }: Pick<Yearly, 'dueOn'>, today: string): number | null {
  const past = Temporal.PlainDate.from(dueOn).until(Temporal.PlainDate.from(today)).days
  return askedAt.filter((days) => past >= days).at(-1) ?? null
}
