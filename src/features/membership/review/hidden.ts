import type { Database, Id } from '../../../platform/database/index.ts'
import type { Subject } from '../../journal/index.ts'
import { type Restriction, whyHidden } from '../../moderation/index.ts'
import type { Comment } from './comments.ts'
import type { Review } from './review-queries.ts'
import type { ClauseCommentTable } from './tables.ts'

/** A review as it is read: what the coordination hid is taken out, and why stands there. */
export interface ReviewRead extends Review {
  hidden: Restriction | null
  hiddenAnswer: Restriction | null
  /** By clause. */
  hiddenWords: ReadonlyMap<string, Restriction>
}

/** What a reviewer says of one clause has an id of its own. */
export const wordId = (reviewId: Id, clauseId: string): string => `${reviewId}/${clauseId}`

const reviewAt = (id: Id): Subject => ({ kind: 'review', id })
const answerAt = (id: Id): Subject => ({ kind: 'review-answer', id })
export const wordAt = (reviewId: Id, clauseId: string): Subject => ({
  kind: 'review-word',
  id: wordId(reviewId, clauseId),
})

export async function readReviews(db: Database, reviews: readonly Review[]): Promise<ReviewRead[]> {
  const why = await whyHidden(
    db,
    reviews.flatMap(({ id, clauses }) => [
      ...[reviewAt(id), answerAt(id)],
      ...[...clauses.keys()].map((clauseId) => wordAt(id, clauseId)),
    ]),
  )
  return reviews.map((review) => {
    const { id, clauses } = review
    const [hidden, hiddenAnswer] = [why(reviewAt(id), 'review'), why(answerAt(id), 'review-answer')]
    const hiddenWords = new Map(
      [...clauses.keys()].flatMap((clauseId) => {
        const found = why(wordAt(id, clauseId), 'review-word')
        return found ? [[clauseId, found] as const] : []
      }),
    )
    const words = [...clauses].map(
      ([clauseId, said]) => [clauseId, hiddenWords.has(clauseId) ? { ...said, word: '' } : said] as const,
    )
    return {
      ...review,
      ...(hidden && { text: '', byName: null }),
      ...(hiddenAnswer && { answer: '' }),
      ...{ clauses: new Map(words), hidden, hiddenAnswer, hiddenWords },
    }
  })
}

interface Hidden {
  hidden: Restriction | null
}

/** A comment with its answers as they are read. */
export type CommentRead = Omit<Comment, 'answers'> & Hidden & { answers: (ClauseCommentTable & Hidden)[] }

export async function readComments(db: Database, comments: readonly Comment[]): Promise<CommentRead[]> {
  const subjectOf = ({ id }: ClauseCommentTable): Subject => ({ kind: 'review-comment', id })
  const why = await whyHidden(
    db,
    comments.flatMap((comment) => [comment, ...comment.answers].map(subjectOf)),
  )
  const read = <Said extends ClauseCommentTable>(said: Said) => {
    const hidden = why(subjectOf(said), 'review-comment')
    return { ...said, ...(hidden && { text: '' }), hidden }
  }
  return comments.map((comment) => ({ ...read(comment), answers: comment.answers.map(read) }))
}
