import type { Database, Id } from '../../../platform/database/index.ts'
import type { Request } from '../../../platform/web/index.ts'
import { inBrowser, isCoordination } from '../../accounts/index.ts'
import { hostersOf } from '../../delegates/index.ts'
import { worksOn } from '../application/policy.ts'
import type { Written } from '../application/queries.ts'
import { applicationsOf } from '../application/queries.ts'
import type { Round } from '../litter/refusal.ts'
import { type ReviewRead, readReviews } from './hidden.ts'
import type { Reviewer } from './review.ts'
import { isReviewOpen } from './review-open.ts'
import { type Review, reviewsOf } from './review-queries.ts'
import { reviewersOf } from './reviewer-queries.ts'
import { isReviewPublic, roundOf } from './round.ts'

/** As what somebody reads the reviews of an application. */
export interface Reader {
  /** Before all others: the applicant, the coordination, and whoever reviews in the same litter. */
  first: boolean
  isApplicant: boolean
  /** Their own review of it, if they make one; the last of several. */
  own: Review | null
  /** Whether that is one of the present round. */
  reviewsNow: boolean
}

/** What who asks may read of the reviews of an application: those that were sent, and their own. */
export async function readableReviews(
  c: Request,
  application: Written,
): Promise<{ reviews: ReviewRead[]; reader: Reader; isPublic: boolean; answerable: ReadonlySet<Id> }> {
  const { db, now } = c.var
  const all = await reviewsOf(db, [application.id])
  const isPublic = await isReviewPublic(db, application, now)
  const reader = await readerOf(c, application, all)
  const round = await roundOf(db, application)
  const isReadable = ({ reviewer }: Review) => isPublic || reader.first || reviewer.round !== round
  const sent = all.filter((review) => review.sentAt !== null && isReadable(review))
  const reviews = reader.own && !sent.includes(reader.own) ? [...sent, reader.own] : sent
  const answerable = new Set<Id>()
  if (reader.isApplicant)
    for (const { id, reviewer } of sent) if (await isReviewOpen(db, application, reviewer, now)) answerable.add(id)
  return { reviews: await readReviews(db, reviews), reader, isPublic, answerable }
}

async function readerOf(c: Request, application: Written, reviews: readonly Review[]): Promise<Reader> {
  const { db } = c.var
  const person = inBrowser(c)
  if (!person) return { first: false, isApplicant: false, own: null, reviewsNow: false }
  const isApplicant = await worksOn(db, person.personId, application)
  // Who was removed as a delegate reads no more than everybody.
  const makes = await making(db, person.personId)
  const own = reviews.findLast(({ reviewer }) => makes(reviewer)) ?? null
  const isFirst = await readFirstBy(db, person.personId, application.litterNumber)
  const first = isApplicant || isCoordination(person) || isFirst(application)
  return { first, isApplicant, own, reviewsNow: own?.reviewer.round === (await roundOf(db, application)) }
}

/**
 * Whose reviews somebody reads before everybody: of all dossiers of a litter in which they review one now, and of an
 * appeal when they look at that very one. Who looked at a dossier in an earlier round reads with everybody.
 */
export async function readFirstBy(
  db: Database,
  personId: string,
  litterNumber: number | null,
): Promise<(application: Pick<Written, 'id'>) => boolean> {
  const applications = litterNumber === null ? [] : await applicationsOf(db, litterNumber)
  const makes = await making(db, personId)
  const ids = applications.map(({ id }) => id)
  const made = (await reviewersOf(db, ids)).filter(makes)
  if (made.length === 0) return () => false
  const rounds = new Map<Id, Round>()
  for (const application of applications) rounds.set(application.id, await roundOf(db, application))
  const present = made.filter(({ applicationId, round }) => rounds.get(applicationId) === round)
  const reviewsLitter = present.some(({ round }) => round !== 'appeal')
  return ({ id }) =>
    rounds.get(id) === 'appeal'
      ? present.some(({ applicationId }) => applicationId === id)
      : reviewsLitter && rounds.has(id)
}

/** Which reviews somebody makes, for hosters that they still act for. */
export async function making(db: Database, personId: Id): Promise<(reviewer: Reviewer) => boolean> {
  const hosterIds = (await hostersOf(db, personId)).map(({ id }) => id)
  return ({ personId: theirs, hosterId, acceptedAt, endedAt }) =>
    theirs === personId && acceptedAt !== null && endedAt === null && hosterIds.includes(hosterId)
}
