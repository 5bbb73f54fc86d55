import { type Database, toInstant } from '../../../platform/database/index.ts'
import { translator } from '../../../platform/i18n/index.ts'
import { type Decision, decisionsAbout, withdrawDecision } from '../../decisions/index.ts'
import type { By } from '../../hosters/index.ts'
import type { Application } from './application.ts'

const present = async (db: Database, { id }: Pick<Application, 'id'>): Promise<Decision[]> =>
  (await decisionsAbout(db, { kind: 'application', id })).filter(({ withdrawnAt }) => withdrawnAt === null)

/** Whether the members vote on it, or have: from then on it is not taken back, and its dossier not erased at a wish. */
export const wasVotedOn = async (
  db: Database,
  application: Pick<Application, 'id'>,
  now: Temporal.Instant,
): Promise<boolean> => (await present(db, application)).some(({ opensAt }) => opensAt <= toInstant(now))

/** Nobody is asked to vote on what is taken back: decisions that are to come are taken off, in the caller's transaction. */
export async function takeOffVotes(
  db: Database,
  application: Pick<Application, 'id' | 'hoster'>,
  language: 'fr' | 'en',
  { now }: By,
): Promise<void> {
  const reason = translator(language)('membership.vote-taken-off', { name: application.hoster.name })
  const by = { actor: { kind: 'job', name: 'applications' } as const, now }
  for (const { id } of await present(db, application)) await withdrawDecision(db, by, { id, reason })
}
