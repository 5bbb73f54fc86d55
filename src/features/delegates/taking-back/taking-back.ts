import type { Id, Instant } from '../../../platform/database/index.ts'

/** What was done: somebody was removed, or mail to the hoster goes elsewhere from now on. */
export type Sort = 'removal' | 'contact'

const lasting = Temporal.Duration.from({ hours: 7 * 24 })
const keptAfterwards = Temporal.Duration.from({ hours: 30 * 24 })
export const takingBackDays = { lasting: lasting.total('days'), kept: keptAfterwards.total('days') }

export const expiryOf = (now: Temporal.Instant) => now.add(lasting)
export const erasureOf = (now: Temporal.Instant) => expiryOf(now).add(keptAfterwards)

export interface TakingBack {
  id: Id
  hosterId: Id
  sort: Sort
  /** The entry of the journal that is taken back. */
  entryId: Id
  personId: Id | null
  at: Instant
  expiresAt: Instant
  doneAt: Instant | null
}

export const isOver = ({ expiresAt }: Pick<TakingBack, 'expiresAt'>, now: Temporal.Instant) =>
  Temporal.Instant.compare(now, expiresAt) >= 0
