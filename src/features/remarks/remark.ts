import type { Id, Instant } from '../../platform/database/index.ts'
import type { Subject } from '../journal/index.ts'

/** What is wrong with a page, in the words of who says it. */
export const problems = ['closed', 'moved', 'false', 'other'] as const
export type Problem = (typeof problems)[number]

/** What the hoster makes of it. */
export const outcomes = ['corrected', 'not-so'] as const
export type Outcome = (typeof outcomes)[number]

export type Answerer = 'hoster' | 'coordination'

export const explanationLength = { least: 10, most: 2000 }
export const answerLength = { least: 10, most: 2000 }
export const perVisitorAndHour = 5
export const perMailboxAndDay = 3
/** Far more than one visitor can say in a day: nobody shuts the form of a hoster for all. */
export const perHosterAndDay = 200
/** New remarks of which a hoster is told within a day: others wait in its list. */
export const toldPerDay = 20
/** Answers that go by mail within a day. Addresses are not confirmed, and hosters write what they like. */
export const mailedPerDay = { toMailbox: 3, ofHoster: 20, ofSite: 300 }
/** What a mail holds of an answer; the receipt has all of it. */
export const mailedLength = 500

/** In days: how long the hoster has before the coordination sees it, and how long all is kept after its answer. */
export const days = { toAnswer: 14, kept: 60 }
/** How long a remark is kept that nobody answers. */
export const unansweredMonths = 12

/** What people say is wrong with a hoster or a service: one of a sort on a thing, whoever joins it. */
export interface Remark {
  id: Id
  hosterId: Id
  subject: Subject
  problem: Problem
  createdAt: Instant
  /** Since when the coordination sees it too. */
  withCoordinationAt: Instant | null
  outcome: Outcome | null
  answer: string | null
  answeredAt: Instant | null
  answeredBy: Answerer | null
}

/** A remark as a list shows it. */
export interface Counted extends Remark {
  /** How many said so. */
  voices: number
}

/** One of those who said so. */
export interface Voice {
  id: Id
  explanation: string | null
  createdAt: Instant
}

/** Of what is closed or has moved, the fact says enough. */
export const needsExplanation = (problem: Problem): boolean => problem === 'false' || problem === 'other'

export const dueAt = (createdAt: Temporal.Instant): Temporal.Instant => createdAt.add({ hours: 24 * days.toAnswer })

/** When it is to be erased with all who said it: counted from its answer, or from its arrival while nobody answers. */
export function erasureOf({ createdAt, answeredAt }: Pick<Remark, 'createdAt' | 'answeredAt'>): Temporal.Instant {
  if (answeredAt) return Temporal.Instant.from(answeredAt).add({ hours: 24 * days.kept })
  return Temporal.Instant.from(createdAt).toZonedDateTimeISO('UTC').add({ months: unansweredMonths }).toInstant()
}
