import type { Id, Instant } from '../../../../platform/database/index.ts'
import type { Language } from '../../../../platform/i18n/index.ts'

/** A hoster leaves, or one of its services closes, on a day that was said beforehand. */
export interface Departure {
  id: Id
  hosterId: Id
  /** Null: the hoster itself leaves. */
  serviceId: Id | null
  /** `YYYY-MM-DD`: gone from this day on. */
  endsOn: string
  reason: string
  /** How people take their data. */
  ownData: string
  language: Language
  closes: boolean
  announcedAt: Instant
  calledOffAt: Instant | null
  endedAt: Instant | null
  revision: number
}

/** Days between the announcement and the end, at least and at most: people need time to move. */
export const notice = { least: 14, most: 730 }

/** Days before the end at which people are told again. */
export const remindedBefore = [30, 7, 1]

export const lengths = { reason: 3000, ownData: 4000 }
export const mostSuccessors = 12

export const firstDay = (today: string): string => dayAfter(today, notice.least)
export const lastDay = (today: string): string => dayAfter(today, notice.most)

const dayAfter = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()

/** The reminder that is due on a day, of those not sent yet: the nearest to the end; null: none. */
export function reminderDue({ endsOn }: Pick<Departure, 'endsOn'>, today: string): number | null {
  const left = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(endsOn)).days
  return remindedBefore.filter((days) => left > 0 && left <= days).at(-1) ?? null
}
