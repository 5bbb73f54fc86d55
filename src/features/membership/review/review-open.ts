import { type Database, toInstant } from '../../../platform/database/index.ts'
import { decisionsAbout } from '../../decisions/index.ts'
import type { Application } from '../application/application.ts'
import type { Reviewer } from './review.ts'
import { roundOf } from './round.ts'

const reviewedStates: readonly Application['state'][] = ['sent', 'in-review', 'corrections', 'ready']

/**
 * Whether a review may still be written and answered: in the present round of its application, until the vote opens.
 * What members read while they vote stays as it is.
 */
export async function isReviewOpen(
  db: Database,
  application: Pick<Application, 'id' | 'state' | 'litterNumber'>,
  { round }: Pick<Reviewer, 'round'>,
  now: Temporal.Instant,
): Promise<boolean> {
  return round === (await roundOf(db, application)) && (await isRoundOpen(db, application, now))
}

/** The same of the present round: whether anything may still be said in it. */
export async function isRoundOpen(
  db: Database,
  application: Pick<Application, 'id' | 'state'>,
  now: Temporal.Instant,
): Promise<boolean> {
  return reviewedStates.includes(application.state) && !(await isBeingVoted(db, application, now))
}

async function isBeingVoted(db: Database, { id }: Pick<Application, 'id'>, now: Temporal.Instant): Promise<boolean> {
  return (await decisionsAbout(db, { kind: 'application', id })).some(
    ({ withdrawnAt, closedAt, opensAt }) => withdrawnAt === null && closedAt === null && opensAt <= toInstant(now),
  )
}
