import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Mark, Reviewer, Summary } from './review.ts'

declare module '../../../platform/database/database.ts' {
  interface Tables {
    reviewer: Reviewer
    review: ReviewTable
    reviewedClause: ReviewedClauseTable
    clauseComment: ClauseCommentTable
  }
}

/** One for each reviewer who accepted; `sentAt` null: only they read it. */
export interface ReviewTable {
  reviewerId: Id
  summary: Summary | null
  text: string
  language: Language
  /** As they want to be shown. */
  byName: string | null
  savedAt: Instant
  sentAt: Instant | null
  /** What the applicant says to it. */
  answer: string | null
  answerLanguage: Language | null
  answeredAt: Instant | null
  answeredByPersonId: Id | null
  revision: number
}

export interface ReviewedClauseTable {
  reviewerId: Id
  clauseId: string
  mark: Mark | null
  word: string
  savedAt: Instant
}

/** Of a reviewer, or what the applicant answers to one (`answersId`). */
export interface ClauseCommentTable {
  id: Id
  applicationId: Id
  clauseId: string
  answersId: Id | null
  byHosterId: Id
  byPersonId: Id | null
  text: string
  language: Language
  at: Instant
  resolvedAt: Instant | null
  resolvedByPersonId: Id | null
}
