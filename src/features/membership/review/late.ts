import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { applicationsById, type Written } from '../application/queries.ts'
import { after } from '../litter/litter.ts'
import type { Reviewer } from './review.ts'
import { reminderDays } from './review.ts'
import { roundOf } from './round.ts'
import './tables.ts'

/** A review that is awaited, with whom to remind. */
export interface LateReview {
  reviewer: Reviewer
  application: Written
  people: Id[]
}

/** Reviews that were asked for or taken, and not sent, of applications that are being reviewed. */
export async function awaitedReviews(db: Database): Promise<{ reviewer: Reviewer; application: Written }[]> {
  const waiting = await db
    .selectFrom('reviewer')
    .leftJoin('review', 'review.reviewerId', 'reviewer.id')
    .selectAll('reviewer')
    .where('reviewer.endedAt', 'is', null)
    .where('review.sentAt', 'is', null)
    .orderBy('reviewer.proposedAt', 'desc')
    .orderBy('reviewer.id')
    .limit(400)
    .execute()
  const applications = await applicationsById(db, [...new Set(waiting.map(({ applicationId }) => applicationId))])
  const awaited: { reviewer: Reviewer; application: Written }[] = []
  for (const application of applications.filter(isReviewed)) {
    const round = await roundOf(db, application)
    const own = waiting.filter((reviewer) => reviewer.applicationId === application.id && reviewer.round === round)
    awaited.push(...own.map((reviewer) => ({ reviewer, application })))
  }
  return awaited
}

/** Those whose end is near or past, and that were not reminded of in the last days. */
export async function lateReviews(
  db: Database,
  { day, now }: { day: string; now: Temporal.Instant },
): Promise<LateReview[]> {
  const since = toInstant(now.subtract({ hours: 24 * reminderDays - 1 }))
  const late: LateReview[] = []
  for (const { reviewer, application } of await awaitedReviews(db)) {
    const { dueOn, remindedAt, proposedAt, personId, hosterId } = reviewer
    if (dueOn === null || after(day, reminderDays) < dueOn) continue
    if (proposedAt > since || (remindedAt !== null && remindedAt > since)) continue
    const people = personId ? [personId] : (await delegatesOf(db, hosterId)).map((delegate) => delegate.personId)
    late.push({ reviewer, application, people })
  }
  return late
}

const isReviewed = ({ state }: Written) => state === 'sent' || state === 'in-review'
