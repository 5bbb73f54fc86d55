import type { Database } from '../../../platform/database/index.ts'
import type { By } from '../../hosters/index.ts'
import { changeApplication } from '../application/change-application.ts'
import type { Written } from '../application/queries.ts'
import { openAppealVote } from '../litter/open-vote.ts'
import type { Round } from '../litter/refusal.ts'
import { leastReviewers } from './review.ts'
import { reviewsOf } from './review-queries.ts'
import { tellCoordinationOf } from './tell.ts'

/**
 * When all who took a review have sent theirs, two at least, the application is ready for the vote; an appeal is put to
 * it. In the caller's transaction: the last one may just have been sent, or given back.
 */
export async function readyIfAllSent(
  db: Database,
  application: Written,
  round: Round,
  { now }: Pick<By, 'now'>,
): Promise<void> {
  if (application.state !== 'in-review') return
  const all = (await reviewsOf(db, [application.id])).filter(({ reviewer }) => reviewer.round === round)
  if (all.length < leastReviewers || all.some(({ sentAt }) => sentAt === null)) return
  const by: By = { actor: { kind: 'job', name: 'reviews' }, now }
  const next = { to: 'ready', reason: null, nextStep: null, expectedAt: null } as const
  await changeApplication(db, application.id, next, by)
  await tellCoordinationOf(db, application, 'membership.told-reviews-done', now)
  if (round === 'appeal') await openAppealVote(db, application, by)
}
