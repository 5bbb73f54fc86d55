import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { hashOf } from '../../../platform/token.ts'
import type { InvitationTable } from '../tables.ts'
import '../tables.ts'
import type { Invitation } from './invitation.ts'

/**
 * The invitation at this address, unless it was never made or is erased. The last part is the secret of the mailed
 * link, or its id, which means something only to whoever is signed in with the mailbox.
 */
export async function invitationAt(
  db: Database,
  address: string,
  person: { email: string } | null,
): Promise<Invitation | undefined> {
  const rows = db.selectFrom('invitation').selectAll()
  const byLink = await rows.where('tokenHash', '=', hashOf(address)).executeTakeFirst()
  if (byLink || !person) return byLink && invitationOf(byLink)
  const byId = await rows.where('id', '=', address).where('email', '=', person.email).executeTakeFirst()
  return byId && invitationOf(byId)
}

/** Those that wait for this mailbox, and still open something. */
export async function waitingFor(db: Database, email: string, now: Temporal.Instant): Promise<Invitation[]> {
  return (await waitingRows(db, now).where('email', '=', email).execute()).map(invitationOf)
}

export async function invitationById(db: Database, hosterId: Id, id: Id): Promise<Invitation | undefined> {
  const rows = db.selectFrom('invitation').selectAll().where('id', '=', id).where('hosterId', '=', hosterId)
  const row = await rows.executeTakeFirst()
  return row && invitationOf(row)
}

/** Those of a hoster that nobody has answered yet, and that have not expired. */
export async function waitingInvitations(db: Database, hosterId: Id, now: Temporal.Instant): Promise<Invitation[]> {
  return (await waitingRows(db, now).where('hosterId', '=', hosterId).execute()).map(invitationOf)
}

const waitingRows = (db: Database, now: Temporal.Instant) =>
  db
    .selectFrom('invitation')
    .selectAll()
    .where('acceptedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('expiresAt', '>', toInstant(now))
    .orderBy('createdAt')
    .orderBy('id')

/** When this hoster invited somebody within a day, the oldest first. */
export async function invitedWithinADay(db: Database, hosterId: Id, now: Temporal.Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('invitation')
    .select('createdAt')
    .where('hosterId', '=', hosterId)
    .where('createdAt', '>', toInstant(now.subtract({ hours: 24 })))
    .orderBy('createdAt')
    .execute()
  return rows.map(({ createdAt }) => createdAt)
}

export function invitationsById(db: Database, ids: Id[]): Promise<{ id: Id; hosterId: Id }[]> {
  return db.selectFrom('invitation').select(['id', 'hosterId']).where('id', 'in', ids).execute()
}

const invitationOf = ({ tokenHash: _, byCoordination, ...row }: InvitationTable): Invitation => ({
  ...row,
  byCoordination: byCoordination === 1,
})
