import { type Database, toInstant } from '../../../platform/database/index.ts'
import { translator } from '../../../platform/i18n/index.ts'
import { type Decision, decisionsAbout, withdrawDecision } from '../../decisions/index.ts'
import type { By } from '../../hosters/index.ts'
import type { Application } from './application.ts'

/**
 * `binding`: the members vote on it, or said yes or no; nothing is taken back. `before`: too few voted, it was put off,
 * and is its applicant's again; what that vote said stays.
 */
export type VotedOn = 'never' | 'before' | 'binding'

export async function votedOn(
  db: Database,
  application: Pick<Application, 'id'>,
  now: Temporal.Instant,
): Promise<VotedOn> {
  const last = (await standing(db, application)).findLast(({ opensAt }) => opensAt <= toInstant(now))
  if (!last) return 'never'
  return last.closedAt !== null && last.outcome?.state === 'default' ? 'before' : 'binding'
}

/**
 * Nobody is asked to vote on what is taken back: decisions that are to come are taken off, in the caller's transaction.
 */
export async function takeOffVotes(
  db: Database,
  application: Pick<Application, 'id' | 'hoster'>,
  language: 'fr' | 'en',
  { now }: By,
): Promise<void> {
  const reason = translator(language)('membership.vote-taken-off', { name: application.hoster.name })
  const by = { actor: { kind: 'job', name: 'applications' } as const, now }
  for (const { id, closedAt } of await standing(db, application))
    if (closedAt === null) await withdrawDecision(db, by, { id, reason })
}

/** Those that were not taken off. */
const standing = async (db: Database, { id }: Pick<Application, 'id'>): Promise<Decision[]> =>
  (await decisionsAbout(db, { kind: 'application', id })).filter(({ withdrawnAt }) => withdrawnAt === null)
