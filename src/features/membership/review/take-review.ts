import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden, notFound } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { seenOnly } from '../../../platform/unseen.ts'
import { mayActFor } from '../../delegates/index.ts'
import { type By, hosterById } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { changeApplication } from '../application/change-application.ts'
import { applicantOf, applicationById, type Written } from '../application/queries.ts'
import { reviewingBond } from './bond.ts'
import { refuseNotCoordination } from './propose-reviewer.ts'
import { readyIfAllSent } from './ready-if-all-sent.ts'
import { isSameEye, leastReviewers, type Reviewer } from './review.ts'
import { findReviewer, reviewersOf } from './reviewer-queries.ts'
import { roundOf } from './round.ts'
import { tellCoordinationOf } from './tell.ts'
import './tables.ts'

/** Somebody of the hoster that was asked takes the review. Two who did, and the dossier is in review. */
export function acceptReview(db: Database, id: Id, by: By & { language: Language }): Promise<void> {
  return atomically(db, async (db) => {
    const { reviewer, personId } = await askedOf(db, id, by)
    const { actor, now, language } = by
    if (reviewer.acceptedAt !== null || reviewer.endedAt !== null) throw conflict('membership.review-not-waiting')
    const application = await applicationById(db, reviewer.applicationId)
    const hoster = await hosterById(db, reviewer.hosterId)
    if (!application || !hoster) throw notFound('membership.no-reviewer')
    if (!(await takesReviews(db, application, reviewer))) throw conflict('membership.review-over')
    const applicant = await applicantOf(db, application)
    const bond = await reviewingBond(db, { personId, hoster }, { application, applicant }, now)
    if (bond) throw forbidden(`membership.bond-${bond}`)
    const others = await reviewersOf(db, [application.id])
    if (others.some((other) => other.personId === personId && isSameEye(other, reviewer.round)))
      throw conflict('membership.review-yours-already')
    const at = toInstant(now)
    await db.updateTable('reviewer').set({ personId, acceptedAt: at }).where('id', '=', id).execute()
    const blank = { summary: null, text: '', language, byName: null, sentAt: null, revision: 1 }
    const unanswered = { answer: null, answerLanguage: null, answeredAt: null, answeredByPersonId: null }
    await db
      .insertInto('review')
      .values({ reviewerId: id, ...blank, savedAt: at, ...unanswered })
      .execute()
    await record(db, { ...reviewer, verb: 'review.accepted', hosterSlug: hoster.slug }, { actor, now })
    const taken = others.filter(({ acceptedAt, endedAt, round }) => {
      return acceptedAt !== null && endedAt === null && round === reviewer.round
    })
    if (application.state !== 'sent' || taken.length + 1 < leastReviewers) return
    const next = { to: 'in-review', reason: null, nextStep: null, expectedAt: reviewer.dueOn } as const
    await changeApplication(db, application.id, next, { actor: { kind: 'job', name: 'reviews' }, now })
  })
}

/** Once all reviews are there nobody begins one, nor of a vote that is over. */
async function takesReviews(db: Database, application: Written, { round }: Reviewer): Promise<boolean> {
  if (!['sent', 'in-review', 'corrections'].includes(application.state)) return false
  return round === (await roundOf(db, application))
}

/** The hoster that was asked says no, or who took the review gives it back: somebody else is asked. */
export function refuseReview(db: Database, id: Id, reason: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { reviewer } = await askedOf(db, id, by)
    await end(db, reviewer, { verb: 'review.refused', reason }, by)
  })
}

/** The coordination takes a review from who has it. */
export function takeBackReview(db: Database, id: Id, reason: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseNotCoordination(db, by)
    await end(db, await findReviewer(db, id), { verb: 'review.taken-back', reason }, by)
  })
}

async function end(
  db: Database,
  reviewer: Reviewer,
  { verb, reason }: { verb: string; reason: string },
  { actor, now }: By,
): Promise<void> {
  if (reviewer.endedAt !== null) throw conflict('membership.review-not-waiting')
  const review = await db.selectFrom('review').select('sentAt').where('reviewerId', '=', reviewer.id).executeTakeFirst()
  if (review?.sentAt) throw conflict('membership.review-sent-already')
  const endReason = seenOnly(reason).trim()
  await db
    .updateTable('reviewer')
    .set({ slot: null, endedAt: toInstant(now), endReason: endReason === '' ? null : endReason })
    .where('id', '=', reviewer.id)
    .execute()
  const [application, hoster] = [
    await applicationById(db, reviewer.applicationId),
    await hosterById(db, reviewer.hosterId),
  ]
  if (!application || !hoster) return
  await tellCoordinationOf(db, application, 'membership.told-review-ended', now)
  await record(db, { ...reviewer, verb, hosterSlug: hoster.slug }, { actor, now })
  // The others may have waited for this one alone.
  if (reviewer.round === (await roundOf(db, application)))
    await readyIfAllSent(db, application, reviewer.round, { now })
}

/** The request, and who answers it for the hoster that was asked. */
async function askedOf(db: Database, id: Id, { actor }: By): Promise<{ reviewer: Reviewer; personId: Id }> {
  const reviewer = await findReviewer(db, id)
  if (!('personId' in actor)) throw forbidden('membership.only-asked')
  const { personId } = actor
  const isTheirs = reviewer.personId === null || reviewer.personId === personId
  if (!isTheirs || !(await mayActFor(db, { personId }, reviewer.hosterId))) throw forbidden('membership.only-asked')
  return { reviewer, personId }
}

async function record(
  db: Database,
  { applicationId, applicantHosterId, verb, hosterSlug }: Reviewer & { verb: string; hosterSlug: string },
  { actor, now }: By,
): Promise<void> {
  const subject = { kind: 'application', id: applicationId }
  const change = { actor, verb, subject, hosterId: applicantHosterId, visibility: 'public' } as const
  await recordChange(db, { ...change, before: null, after: { reviewer: hosterSlug } }, now)
}
