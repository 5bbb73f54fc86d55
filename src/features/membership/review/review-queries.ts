import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { type Hoster, hostersById } from '../../hosters/index.ts'
import type { Round } from '../litter/refusal.ts'
import type { Mark, Reviewer } from './review.ts'
import { reviewersOf } from './reviewer-queries.ts'
import type { ReviewTable } from './tables.ts'
import './tables.ts'

export interface MarkedClause {
  clauseId: string
  mark: Mark | null
  word: string
}

/** A review with who makes it, as it stands; `sentAt` null: only who writes it reads it. */
export interface Review extends Omit<ReviewTable, 'reviewerId'> {
  id: Id
  reviewer: Reviewer
  hoster: Hoster
  clauses: Map<string, MarkedClause>
}

/** The reviews of these applications that were taken and not given back, the first taken first. */
export async function reviewsOf(db: Database, applicationIds: readonly Id[]): Promise<Review[]> {
  const reviewers = (await reviewersOf(db, applicationIds)).filter(({ acceptedAt, endedAt }) => acceptedAt && !endedAt)
  return withTheirs(db, reviewers)
}

/** The same with who makes each of these. */
export async function withTheirs(db: Database, reviewers: readonly Reviewer[]): Promise<Review[]> {
  const ids = reviewers.map(({ id }) => id)
  const rows = await db.selectFrom('review').selectAll().where('reviewerId', 'in', ids).execute()
  const marked = await db.selectFrom('reviewedClause').selectAll().where('reviewerId', 'in', ids).execute()
  const hosters = await hostersById(db, [...new Set(reviewers.map(({ hosterId }) => hosterId))])
  return reviewers.flatMap((reviewer) => {
    const row = rows.find(({ reviewerId }) => reviewerId === reviewer.id)
    const hoster = hosters.find(({ id }) => id === reviewer.hosterId)
    if (!row || !hoster) return []
    const clauses = marked
      .filter(({ reviewerId }) => reviewerId === reviewer.id)
      .map(({ clauseId, mark, word }) => [clauseId, { clauseId, mark, word }] as const)
    return [{ ...row, id: reviewer.id, reviewer, hoster, clauses: new Map(clauses) }]
  })
}

/** What reviewers said of one clause in reviews that were sent, of every application. */
export interface SaidOfClause {
  reviewId: Id
  applicationId: Id
  round: Round
  hosterId: Id
  mark: Mark
  word: string
  language: Language
  sentAt: Instant
}

/** The latest, the first first. */
export async function saidOfClause(db: Database, clauseId: string): Promise<SaidOfClause[]> {
  const rows = await db
    .selectFrom('reviewedClause')
    .innerJoin('review', 'review.reviewerId', 'reviewedClause.reviewerId')
    .innerJoin('reviewer', 'reviewer.id', 'reviewedClause.reviewerId')
    .select([
      'reviewer.id as reviewId',
      'reviewer.applicationId',
      'reviewer.round',
      'reviewer.hosterId',
      'reviewedClause.mark',
    ])
    .select(['reviewedClause.word', 'review.language', 'review.sentAt'])
    .where('reviewedClause.clauseId', '=', clauseId)
    .where('review.sentAt', 'is not', null)
    .where('reviewer.endedAt', 'is', null)
    .orderBy('review.sentAt', 'desc')
    .orderBy('reviewer.id', 'desc')
    .limit(500)
    .execute()
  return rows.toReversed().flatMap(({ mark, sentAt, ...row }) => (mark && sentAt ? [{ ...row, mark, sentAt }] : []))
}
