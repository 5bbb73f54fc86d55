import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { forbidden, notFound } from '../../../platform/errors.ts'
import { actorOf, type SignedIn } from '../../accounts/index.ts'
import { admit } from '../admit.ts'
import { mayActFor } from '../queries.ts'
import { whySpent } from './invitation.ts'
import { inviterMay } from './inviter-may.ts'
import { invitationAt } from './queries.ts'

/**
 * Lets the invited person act for the hoster. Whoever merely knows the link does not: their account must be that of the
 * mailbox. Who acts for the hoster already goes there, and the invitation stays as it was.
 */
export function acceptInvitation(db: Database, address: string, person: SignedIn, now: Temporal.Instant): Promise<Id> {
  return atomically(db, async (db) => {
    const invitation = await invitationAt(db, address, person)
    if (!invitation) throw notFound('delegates.invitation-not-found')
    const { id, hosterId, invitedByPersonId, byCoordination } = invitation
    if (await mayActFor(db, person, hosterId)) return hosterId
    const spent = whySpent(invitation, { inviterMay: await inviterMay(db, invitation), now })
    if (spent) throw forbidden(`delegates.invitation-${spent}`)
    if (person.email !== invitation.email) throw forbidden('delegates.invitation-for-another')
    await db
      .updateTable('invitation')
      .set({ acceptedAt: toInstant(now) })
      .where('id', '=', id)
      .execute()
    const proof = byCoordination ? 'coordination' : 'invitation'
    const admission = { hosterId, personId: person.personId, proof, admittedBy: invitedByPersonId } as const
    await admit(db, admission, { actor: actorOf(person, hosterId), now })
    return hosterId
  })
}
