import type { Database, Id } from '../../../platform/database/index.ts'
import type { PersonalData } from '../../../platform/personal-data.ts'
import './tables.ts'

export const tables: PersonalData['tables'] = ['reviewer', 'review', 'reviewedClause', 'clauseComment']

/** What somebody was asked to review, what they wrote there, and what they answered for an applicant. */
export async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const asked = await db
    .selectFrom('reviewer')
    .leftJoin('review', 'review.reviewerId', 'reviewer.id')
    .select(['reviewer.applicantHosterId as hosterId', 'reviewer.acceptedAt as at', 'review.summary', 'review.text'])
    .select('review.byName as name')
    .where('reviewer.personId', '=', personId)
    .orderBy('reviewer.proposedAt')
    .execute()
  const marked = await db
    .selectFrom('reviewedClause')
    .innerJoin('reviewer', 'reviewer.id', 'reviewedClause.reviewerId')
    .select(['reviewedClause.clauseId', 'reviewedClause.mark', 'reviewedClause.word', 'reviewedClause.savedAt'])
    .where('reviewer.personId', '=', personId)
    .orderBy('reviewedClause.savedAt')
    .execute()
  const comments = await db
    .selectFrom('clauseComment')
    .select(['clauseId', 'text', 'at'])
    .where('byPersonId', '=', personId)
    .orderBy('at')
    .execute()
  const answers = await db
    .selectFrom('review')
    .select(['answer', 'answeredAt as at'])
    .where('answeredByPersonId', '=', personId)
    .orderBy('answeredAt')
    .execute()
  return { reviews: asked, reviewedClauses: marked, reviewComments: comments, reviewAnswers: answers }
}

/** The review stays, and the hoster of who made it; their name goes with their account. */
export async function forgetPerson(db: Database, personId: Id): Promise<void> {
  const own = db.selectFrom('reviewer').select('id').where('personId', '=', personId)
  await db.updateTable('review').set({ byName: null }).where('reviewerId', 'in', own).execute()
  await db.updateTable('reviewer').set({ personId: null }).where('personId', '=', personId).execute()
  await db
    .updateTable('reviewer')
    .set({ proposedByPersonId: null })
    .where('proposedByPersonId', '=', personId)
    .execute()
  await db.updateTable('review').set({ answeredByPersonId: null }).where('answeredByPersonId', '=', personId).execute()
  await db.updateTable('clauseComment').set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
  await db
    .updateTable('clauseComment')
    .set({ resolvedByPersonId: null })
    .where('resolvedByPersonId', '=', personId)
    .execute()
}
