import type { Database, Id } from '../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../platform/errors.ts'
import { mayActFor } from '../../delegates/index.ts'
import type { By } from '../../hosters/index.ts'
import { applicantOf, applicationById, type Written } from '../application/queries.ts'
import { reviewingBond } from './bond.ts'
import { isReviewOpen } from './review-open.ts'
import { type Review, reviewsOf } from './review-queries.ts'
import { findReviewer } from './reviewer-queries.ts'

/** The review of who asks, while its application is reviewed. Refuses all others, and what is over. */
export async function ownReview(
  db: Database,
  id: Id,
  { actor, now }: By,
): Promise<{ review: Review; application: Written }> {
  const reviewer = await findReviewer(db, id)
  if (!('personId' in actor) || reviewer.personId !== actor.personId) throw forbidden('membership.not-your-review')
  if (!(await mayActFor(db, actor, reviewer.hosterId))) throw forbidden('membership.not-your-review')
  const application = await applicationById(db, reviewer.applicationId)
  const review = (await reviewsOf(db, [reviewer.applicationId])).find((review) => review.id === id)
  if (!review || !application || !(await isReviewOpen(db, application, reviewer, now)))
    throw conflict('membership.review-over')
  return { review, application }
}

/** Whoever took a review may have come close to the applicant since: asked again before what they say weighs. */
export async function refuseBound(
  db: Database,
  { review: { reviewer, hoster }, application }: { review: Review; application: Written },
  now: Temporal.Instant,
): Promise<void> {
  const { personId } = reviewer
  if (personId === null) throw forbidden('membership.not-your-review')
  const applicant = await applicantOf(db, application)
  const bond = await reviewingBond(db, { personId, hoster }, { application, applicant }, now)
  if (bond) throw forbidden(`membership.bond-${bond}`)
}
