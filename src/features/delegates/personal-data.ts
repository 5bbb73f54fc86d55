import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { forgetInMails } from '../../platform/mail/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { findPerson } from '../accounts/index.ts'
import { recordChange } from '../journal/index.ts'
import { forgetName } from '../notifications/index.ts'
import { nameAmongDelegates } from './delegation.ts'
import { masked } from './masked.ts'
import './tables.ts'

/** For which hosters one acts, and what one asked and was asked. */
export const personalData: PersonalData = {
  name: 'delegates',
  tables: ['delegation', 'invitation', 'claim', 'claimCheck', 'takingBack'],
  aboutPerson,
  forgetPerson,
}

async function aboutPerson(db: Database, personId: Id): Promise<Record<string, unknown>> {
  const delegations = await db
    .selectFrom('delegation')
    .select(['hosterId', 'startedAt', 'proof', 'provedAgainAt', 'endedAt', 'endReason'])
    .where('personId', '=', personId)
    .orderBy('startedAt')
    .execute()
  const sent = await db
    .selectFrom('invitation')
    .select(['hosterId', 'email', 'createdAt', 'expiresAt', 'acceptedAt', 'withdrawnAt'])
    .where('invitedByPersonId', '=', personId)
    .orderBy('createdAt')
    .execute()
  const { email } = await findPerson(db, personId)
  const received = await db
    .selectFrom('invitation')
    .select(['hosterId', 'createdAt', 'expiresAt', 'acceptedAt', 'withdrawnAt'])
    .where('email', '=', email ?? '')
    .orderBy('createdAt')
    .execute()
  const claims = await db
    .selectFrom('claim')
    .select(['hosterId', 'token', 'createdAt', 'expiresAt', 'mailedTo'])
    .where('personId', '=', personId)
    .execute()
  const checks = await db
    .selectFrom('claimCheck')
    .select(['hosterId', 'way', 'at'])
    .where('personId', '=', personId)
    .orderBy('at')
    .execute()
  const removals = await db
    .selectFrom('takingBack')
    .select(['hosterId', 'at', 'expiresAt', 'doneAt'])
    .where('personId', '=', personId)
    .execute()
  return { delegations, invitationsSent: sent, invitationsReceived: received, claims, checks, removals }
}

/**
 * Nobody acts for a hoster whom nobody is: delegations end, invitations are withdrawn. What stays names an id alone.
 */
async function forgetPerson(db: Database, personId: Id, now: Temporal.Instant): Promise<void> {
  const at = toInstant(now)
  const present = await db
    .selectFrom('delegation')
    .select(['id', 'hosterId', 'proof', 'startedAt'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute()
  for (const { id, hosterId, proof, startedAt } of present) {
    await db.updateTable('delegation').set({ endedAt: at, endedByPersonId: personId }).where('id', '=', id).execute()
    const actor = { kind: 'person', personId, forHosterId: hosterId } as const
    const [before, after] = [{ proof, startedAt }, { by: 'oneself' }]
    const change = { actor, verb: 'delegation.ended', subject: { kind: 'delegation', id }, hosterId, before, after }
    await recordChange(db, { ...change, visibility: 'public' }, now)
  }
  await db.updateTable('delegation').set({ endReason: null }).where('personId', '=', personId).execute()
  await db
    .updateTable('invitation')
    .set({ withdrawnAt: at })
    .where('invitedByPersonId', '=', personId)
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute()
  const { name, email } = await findPerson(db, personId)
  if (email !== null) {
    await db.deleteFrom('invitation').where('email', '=', email).execute()
    // Others were told of them by name, or by the address when they had none.
    const names = [nameAmongDelegates({ name, email }), masked(email)]
    for (const name of names) await forgetName(db, { name, keys: 'delegates.' })
    await forgetInMails(db, { addresses: [], names })
  }
  await db.deleteFrom('claim').where('personId', '=', personId).execute()
  await db.deleteFrom('claimCheck').where('personId', '=', personId).execute()
  await db.deleteFrom('takingBack').where('personId', '=', personId).execute()
}
