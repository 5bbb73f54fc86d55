import type { Instant } from '../../platform/database/index.ts'
import { type Hoster, standingOn } from '../hosters/index.ts'

/** Who may be written to beside hosters: those who run the collective. */
export const coordination = 'coordination'

export const mostHosters = 3
export const messageLength = { least: 10, most: 5000 }

/** How long things last, and how many may be sent. */
export const confirmWithin = Temporal.Duration.from({ hours: 24 * 7 })
export const asksAfter = Temporal.Duration.from({ hours: 24 * 10 })
export const erasesAfter = Temporal.Duration.from({ hours: 24 * 60 })
export const perVisitorAndHour = 5
export const perMailboxAndDay = 3
export const perRecipientAndDay = 20

/** What somebody wrote. Nothing of it leaves before `sentAt`. */
export interface Letter {
  /** In words of the register: a service, or kinds of services. */
  about: string | null
  message: string
  email: string
  name: string | null
  createdAt: Instant
  sentAt: Instant | null
}

/** What a person says ten days later. */
export type Answer = 'yes' | 'no'

/** Why a hoster cannot be written to from here. */
export type Hindrance = 'not-listed' | 'declines' | 'no-address'

/** Whether a hoster can be written to on a day, or why not. */
export function hindranceOf(hoster: Hoster, today: string): Hindrance | null {
  if (standingOn(today, hoster.periods, hoster.fictional) === 'none') return 'not-listed'
  if (!hoster.facts.acceptsContact) return 'declines'
  return hoster.facts.contactEmail === null ? 'no-address' : null
}

/** A message that waits for its link to be followed; closed-open. */
export const mayStillBeSent = (request: Pick<Letter, 'createdAt' | 'sentAt'>, now: Temporal.Instant) =>
  request.sentAt === null && Temporal.Instant.compare(now, expiryOf(request)) < 0

export const expiryOf = ({ createdAt }: Pick<Letter, 'createdAt'>) =>
  Temporal.Instant.from(createdAt).add(confirmWithin)
export const erasureOf = ({ createdAt }: Pick<Letter, 'createdAt'>) => Temporal.Instant.from(createdAt).add(erasesAfter)

/** What people answered: of one recipient yes or no; of several, yes for those ticked and no for the others. */
export function answersOf(recipients: string[], answer: Answer, ticked: string[]): Map<string, Answer> | null {
  if (answer === 'no') return new Map(recipients.map((recipient) => [recipient, 'no']))
  const answered = recipients.length === 1 ? recipients : recipients.filter((recipient) => ticked.includes(recipient))
  if (answered.length === 0) return null
  return new Map(recipients.map((recipient) => [recipient, answered.includes(recipient) ? 'yes' : 'no']))
}
