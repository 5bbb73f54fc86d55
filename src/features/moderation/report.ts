import type { Id, Instant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Subject } from '../journal/index.ts'

/** What is wrong with a page, in the words of who reports it. */
export const problems = ['illegal', 'personal-data', 'impersonation', 'wrong-facts', 'other'] as const
export type Problem = (typeof problems)[number]

export const decisions = ['removed', 'restricted', 'kept', 'not-for-us'] as const
export type Decision = (typeof decisions)[number]

export const explanationLength = { least: 20, most: 5000 }
export const perVisitorAndHour = 5
export const perMailboxAndDay = 3

/**
 * How many reports of the same within a day stand in the list on their own, and how many are kept. Those between join
 * one of the first: each keeps its text, its receipt and its answer, but a crowd is one line and one decision. Beyond,
 * only who is signed in is heard, a few times: a machine that fills the list silences nobody who has a mailbox.
 */
export const perSubjectAndDay = { apart: 10, kept: 500 }

/** In months: how long a report is kept after its answer, and at most without one. */
export const keptMonths = { answered: 12, unanswered: 24 }

/** What somebody says against a page of this site, and what was answered. */
export interface Report {
  id: Id
  /** The address of the page, without its language. */
  about: string
  /** What stands on that page, when the register knew it. */
  subject: Subject | null
  problem: Problem
  explanation: string
  name: string | null
  email: string | null
  language: Language
  byPersonId: Id | null
  /** The report of the same under which it stands, answered together with that. */
  joinsId: Id | null
  createdAt: Instant
  decision: Decision | null
  decisionReason: string | null
  answeredAt: Instant | null
}

/** When it is to be erased: counted from its answer, or from its arrival while nobody answered. */
export function erasureOf({ createdAt, answeredAt }: Pick<Report, 'createdAt' | 'answeredAt'>): Temporal.Instant {
  const [from, months] = answeredAt ? [answeredAt, keptMonths.answered] : [createdAt, keptMonths.unanswered]
  return Temporal.Instant.from(from).toZonedDateTimeISO('UTC').add({ months }).toInstant()
}
