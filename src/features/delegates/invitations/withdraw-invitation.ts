import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden, notFound } from '../../../platform/errors.ts'
import { actorOf, isCoordination, type SignedIn } from '../../accounts/index.ts'
import { recordChange } from '../../journal/index.ts'
import { mayActFor } from '../queries.ts'
import { invitationById } from './queries.ts'

/** Takes an invitation back that nobody has accepted. Withdrawn already, it does nothing. */
export function withdrawInvitation(
  db: Database,
  { hosterId, id }: { hosterId: Id; id: Id },
  person: SignedIn,
  now: Temporal.Instant,
): Promise<void> {
  return atomically(db, async (db) => {
    const isOwn = await mayActFor(db, person, hosterId)
    if (!isOwn && !isCoordination(person)) throw forbidden('delegates.only-delegates')
    const invitation = await invitationById(db, hosterId, id)
    if (!invitation) throw notFound('delegates.invitation-not-found')
    if (invitation.acceptedAt !== null) throw conflict('delegates.invitation-used')
    if (invitation.withdrawnAt !== null) return
    await db
      .updateTable('invitation')
      .set({ withdrawnAt: toInstant(now) })
      .where('id', '=', id)
      .execute()
    const actor = actorOf(person, isOwn ? hosterId : null)
    const subject = { kind: 'invitation', id }
    const change = { verb: 'invitation.withdrawn', subject, hosterId, before: null, after: null }
    await recordChange(db, { actor, ...change, visibility: 'private' }, now)
  })
}
