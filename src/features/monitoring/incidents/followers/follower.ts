import type { Id, Instant } from '../../../../platform/database/index.ts'

/** How long somebody has to follow the link of the first mail; then they are forgotten. */
export const confirmWithin = Temporal.Duration.from({ hours: 24 * 7 })

/** How often forms may be sent from one place in an hour, and how many first mails a mailbox gets in a day. */
export const perVisitorAndHour = 5
export const perMailboxAndDay = 5

/** News that come within this time are one mail. */
export const bundling = Temporal.Duration.from({ minutes: 10 })

/** News that are older when we come to them are nobody's any more. */
export const staleAfter = Temporal.Duration.from({ hours: 24 })

/** A mailbox that wants to know of a hoster's incidents; null: of all. */
export interface Follower {
  id: Id
  hosterId: Id | null
  /** Who asked while signed in. */
  personId: Id | null
  email: string
  mailbox: string
  language: string
  createdAt: Instant
  confirmedAt: Instant | null
}

/** Whether the link of the first mail still counts. */
export const mayStillConfirm = ({ createdAt }: Pick<Follower, 'createdAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, expiryOf({ createdAt })) < 0

export const expiryOf = ({ createdAt }: Pick<Follower, 'createdAt'>): Temporal.Instant =>
  Temporal.Instant.from(createdAt).add(confirmWithin)
