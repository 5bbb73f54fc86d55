import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, notFound } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { refuseOthers } from '../application/policy.ts'
import { findApplication } from '../application/queries.ts'
import { isReviewOpen } from './review-open.ts'
import { reviewsOf } from './review-queries.ts'
import { tellReviewers } from './tell.ts'
import './tables.ts'

/** The applicant answers a review that was sent, until the vote opens; it may answer anew until then. */
export function answerReview(
  db: Database,
  { slug, id, answer, language }: { slug: string; id: Id; answer: string; language: Language },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const { actor, now } = by
    const application = await findApplication(db, slug)
    await refuseOthers(db, application, by)
    const review = (await reviewsOf(db, [application.id])).find((review) => review.id === id)
    if (!review || review.sentAt === null) throw notFound('membership.no-review')
    if (!(await isReviewOpen(db, application, review.reviewer, now))) throw conflict('membership.answers-over')
    // The same form sent twice tells nobody anew.
    if (review.answer === answer && review.answerLanguage === language) return
    const answeredByPersonId = 'personId' in actor ? actor.personId : null
    await db
      .updateTable('review')
      .set({ answer, answerLanguage: language, answeredAt: toInstant(now), answeredByPersonId })
      .where('reviewerId', '=', id)
      .execute()
    await tellReviewers(db, application, { key: 'membership.told-review-answered' }, now)
    const subject = { kind: 'application', id: application.id }
    const change = { actor, verb: 'review.answered', subject, hosterId: application.hosterId } as const
    await recordChange(db, { ...change, visibility: 'public', before: null, after: null }, now)
  })
}
