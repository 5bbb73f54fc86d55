import type { Database } from '../../../platform/database/index.ts'
import { decisionsAbout } from '../../decisions/index.ts'
import type { Application } from '../application/application.ts'
import { litterOf, roundOf } from '../review/round.ts'
import { type Litter, type Phase, phaseOn } from './litter.ts'
import { littersOf } from './queries.ts'

const waiting: readonly Application['state'][] = ['sent', 'in-review', 'corrections', 'ready']
const reviewsAreOver: readonly Phase[] = ['answers', 'vote', 'over']
const takesMore: readonly Phase[] = ['announced', 'applications', 'review']

/** Whether a litter was voted on a day without this application, which still waits for its vote. */
export const hasMissed = async (db: Database, application: Application, day: string): Promise<boolean> =>
  (await mayBePostponed(db, application, day)) && (await phaseOf(db, application, day)) === 'over'

/** Once the reviews of its litter are over, but what is ready for its vote, is voted on, or is looked at again. */
export async function mayBePostponed(db: Database, application: Application, day: string): Promise<boolean> {
  if (!waiting.includes(application.state)) return false
  const phase = await phaseOf(db, application, day)
  if (phase === null || !reviewsAreOver.includes(phase)) return false
  if (application.state === 'ready' && phase !== 'over') return false
  if ((await roundOf(db, application)) === 'appeal') return false
  const decisions = await decisionsAbout(db, { kind: 'application', id: application.id })
  return decisions.every(({ withdrawnAt, closedAt }) => withdrawnAt !== null || closedAt !== null)
}

/** The litter to which an application of this one can go; undefined: none is announced whose reviews are to come. */
export async function litterAfter(db: Database, litter: Litter, day: string): Promise<Litter | undefined> {
  const later = (await littersOf(db)).filter(
    (other) => other.fictional === litter.fictional && voteOf(other) > voteOf(litter) && isReviewedFrom(other, day),
  )
  return later.toSorted((one, other) => (voteOf(one) < voteOf(other) ? -1 : 1))[0]
}

const voteOf = ({ dates }: Litter): string => dates?.voteFrom ?? ''
const isReviewedFrom = (litter: Litter, day: string): boolean => takesMore.includes(phaseOn(litter, day))

async function phaseOf(db: Database, application: Application, day: string): Promise<Phase | null> {
  const litter = await litterOf(db, application)
  return litter ? phaseOn(litter, day) : null
}
