import type { Database, Id } from '../../../platform/database/index.ts'
import type { SubjectAt } from '../../moderation/index.ts'
import { wordAt } from './hidden.ts'
import './tables.ts'

const ofReview = /^\/applications\/[\w-]+\/reviews\/([\w-]+)(?:\/(answer)|\/clauses\/([\w.-]+))?$/
const ofComment = /^\/applications\/[\w-]+\/comments\/[\w.-]+\/([\w-]+)$/

/** What is said in a review that was sent, and around it: each text at its address can be reported, and hidden. */
export const reviewSubject: SubjectAt = async (db, address) => {
  const path = address.split('?')[0] ?? ''
  const [, comment] = ofComment.exec(path) ?? []
  if (comment !== undefined) return commentAt(db, comment)
  const [, id, answer, clauseId] = ofReview.exec(path) ?? []
  const review = id === undefined ? undefined : await sentReview(db, id)
  if (!review) return null
  if (answer !== undefined)
    return review.answer === null
      ? null
      : { subject: { kind: 'review-answer', id: review.id }, hosterId: review.applicantHosterId }
  const { hosterId } = review
  if (clauseId === undefined) return { subject: { kind: 'review', id: review.id }, hosterId }
  return (await hasWord(db, review.id, clauseId)) ? { subject: wordAt(review.id, clauseId), hosterId } : null
}

const sentReview = (db: Database, id: Id) =>
  db
    .selectFrom('review')
    .innerJoin('reviewer', 'reviewer.id', 'review.reviewerId')
    .select(['reviewer.id', 'reviewer.hosterId', 'reviewer.applicantHosterId', 'review.answer'])
    .where('reviewer.id', '=', id)
    .where('review.sentAt', 'is not', null)
    .executeTakeFirst()

async function hasWord(db: Database, reviewerId: Id, clauseId: string): Promise<boolean> {
  const rows = db.selectFrom('reviewedClause').select('word').where('reviewerId', '=', reviewerId)
  return ((await rows.where('clauseId', '=', clauseId).executeTakeFirst())?.word ?? '') !== ''
}

async function commentAt(db: Database, id: Id): ReturnType<SubjectAt> {
  const row = await db.selectFrom('clauseComment').select('byHosterId').where('id', '=', id).executeTakeFirst()
  return row ? { subject: { kind: 'review-comment', id }, hosterId: row.byHosterId } : null
}
