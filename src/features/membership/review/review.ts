import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Round } from '../litter/refusal.ts'

/** What a reviewer says of a clause. */
export const marks = ['fine', 'to-mend', 'question', 'not-concerned'] as const
export type Mark = (typeof marks)[number]

/** What a reviewer says of the whole. */
export const summaries = ['favourable', 'with-reserves', 'unfavourable'] as const
export type Summary = (typeof summaries)[number]

/** Reviewers that an application needs before it goes to the vote, and the most that it may have. */
export const leastReviewers = 2
export const mostReviewers = 4

export const reviewLengths = { text: 5000, word: 1000, comment: 3000, answer: 3000, name: 60, reason: 1000 }

/** How many days before the end of the review whoever has not sent theirs is reminded. */
export const reminderDays = 3

/**
 * Whether who was asked for one review is not asked for another: once in each round, and an appeal is looked at by
 * others than those who looked before.
 */
export const isSameEye = (asked: Pick<Reviewer, 'round'>, round: Round): boolean =>
  asked.round === round || round === 'appeal'

/** Who is asked to review an application, for which member hoster. */
export interface Reviewer {
  id: Id
  applicationId: Id
  round: Round
  /** Two are needed, four at most; null once it was refused or taken back. */
  slot: number | null
  applicantHosterId: Id
  hosterId: Id
  personId: Id | null
  proposedAt: Instant
  proposedByPersonId: Id | null
  acceptedAt: Instant | null
  /** Refused by them, or taken back by the coordination. */
  endedAt: Instant | null
  endReason: string | null
  /** The last day of the review. */
  dueOn: string | null
  remindedAt: Instant | null
}
