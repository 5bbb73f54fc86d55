import { dayIn } from '../../../platform/clock.ts'
import { type Database, toInstant } from '../../../platform/database/index.ts'
import { decisionsAbout } from '../../decisions/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import type { Application } from '../application/application.ts'
import { after, type Litter, phaseOn } from '../litter/litter.ts'
import { litterNumbered } from '../litter/queries.ts'
import type { AdmissionAppeal, Round } from '../litter/refusal.ts'
import { appealOf, lastRefusal } from '../litter/refusal-queries.ts'

/** Days for the reviews of an appeal, from the day on which a reviewer is asked. */
export const appealReviewDays = 21

/**
 * In which round an application is reviewed and voted: its first litter, an appeal against a vote, or the litter to
 * which it came again. Each has reviewers, a vote and a refusal of its own.
 */
export async function roundOf(
  db: Database,
  { id, state, litterNumber }: Pick<Application, 'id' | 'state' | 'litterNumber'>,
): Promise<Round> {
  const last = await lastRefusal(db, id)
  if (!last) return 'first'
  if (state === 'declined' || state === 'postponed') return last.round
  if ((await appealOf(db, id))?.refusalId === last.id) return 'appeal'
  return litterNumber === null ? last.round : `litter-${litterNumber}`
}

/** The litter of an application that was sent; undefined for a draft. */
export async function litterOf(
  db: Database,
  { litterNumber }: Pick<Application, 'litterNumber'>,
): Promise<Litter | undefined> {
  return litterNumber === null ? undefined : litterNumbered(db, litterNumber)
}

/** The last day of a review that is asked for on a day. */
export const dueOn = (litter: Litter | undefined, round: Round, day: string): string =>
  round === 'appeal' ? after(day, appealReviewDays) : later(litter?.dates?.reviewUntil, after(day, 3))

const later = (one: string | undefined, other: string) => (one !== undefined && one > other ? one : other)

/**
 * Whether everybody reads what reviewers wrote in the present round: from its vote on. The applicant reads it first.
 */
export async function isReviewPublic(
  db: Database,
  application: Pick<Application, 'id' | 'state' | 'litterNumber'>,
  now: Temporal.Instant,
): Promise<boolean> {
  if (['admitted', 'declined', 'postponed'].includes(application.state)) return true
  const litter = await litterOf(db, application)
  if (!litter || application.state === 'withdrawn') return false
  const appeal = await presentAppeal(db, application)
  if (appeal) return isAppealVoted(db, appeal, now)
  const phase = phaseOn(litter, dayIn((await collectiveOf(db)).settings.timeZone, now))
  return phase === 'vote' || phase === 'over'
}

const presentAppeal = async (db: Database, application: Pick<Application, 'id' | 'state' | 'litterNumber'>) =>
  (await roundOf(db, application)) === 'appeal' ? appealOf(db, application.id) : undefined

/** The litter's own vote is over by then: what counts is that on the appeal. */
async function isAppealVoted(
  db: Database,
  { applicationId: id, at }: AdmissionAppeal,
  now: Temporal.Instant,
): Promise<boolean> {
  const since = (await decisionsAbout(db, { kind: 'application', id })).filter(({ createdAt }) => createdAt >= at)
  return since.some(
    ({ openedAt, withdrawnAt, opensAt }) => openedAt !== null || (withdrawnAt === null && opensAt <= toInstant(now)),
  )
}
