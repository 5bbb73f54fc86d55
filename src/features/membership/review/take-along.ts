import type { Database, Id } from '../../../platform/database/index.ts'
import type { Round } from '../litter/refusal.ts'
import './tables.ts'

/**
 * The reviews of an application go with it to a later litter: those that are sent stay as they are, and the others are
 * due at its day. In the caller's transaction.
 */
export async function takeReviewsAlong(
  db: Database,
  { id, round }: { id: Id; round: Round },
  { number, reviewUntil }: { number: number; reviewUntil: string },
): Promise<void> {
  const later: Round = round === 'first' ? round : `litter-${number}`
  await db
    .updateTable('reviewer')
    .set({ round: later })
    .where('applicationId', '=', id)
    .where('round', '=', round)
    .execute()
  const sent = db.selectFrom('review').select('reviewerId').where('sentAt', 'is not', null)
  await db
    .updateTable('reviewer')
    .set({ dueOn: reviewUntil, remindedAt: null })
    .where('applicationId', '=', id)
    .where('round', '=', later)
    .where('id', 'not in', sent)
    .execute()
}
