import { atomically, type Database, type Id, newId, toInstant } from '../../../../platform/database/index.ts'
import { mailboxOf } from '../../../../platform/email.ts'
import { notFound } from '../../../../platform/errors.ts'
import { hashOf, newToken } from '../../../../platform/token.ts'
import type { FollowWish } from './ask-to-follow.ts'
import { mayStillConfirm } from './follower.ts'
import { followedBy, followerById, followerByToken, followerOf } from './queries.ts'

/** Who holds the link that was mailed follows from now on; a second time changes nothing. */
export function confirmFollowing(db: Database, token: string, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const follower = await followerByToken(db, token)
    if (follower && follower.confirmedAt !== null) return
    if (!follower || !mayStillConfirm(follower, now)) throw notFound('monitoring.follow-unknown')
    const confirmed = { confirmedAt: toInstant(now) }
    await db.updateTable('incidentFollower').set(confirmed).where('id', '=', follower.id).execute()
  })
}

/** Who is signed in has a mailbox that is known to be theirs, and is told as they chose in their account. */
export function followSignedIn(
  db: Database,
  wish: FollowWish & { personId: Id },
  now: Temporal.Instant,
): Promise<void> {
  return atomically(db, async (db) => {
    const { hosterId, personId, email, language } = wish
    const mailbox = mailboxOf(email)
    const known = await followerOf(db, mailbox, hosterId)
    const at = toInstant(now)
    const confirmed = { personId, email, language, confirmedAt: known?.confirmedAt ?? at }
    if (known) await db.updateTable('incidentFollower').set(confirmed).where('id', '=', known.id).execute()
    else
      await db
        .insertInto('incidentFollower')
        .values({ id: newId(), hosterId, mailbox, tokenHash: hashOf(newToken()), createdAt: at, ...confirmed })
        .execute()
  })
}

/** Stops all that a person follows from their account. */
export async function stopFollowingOf(db: Database, personId: Id): Promise<void> {
  await db.deleteFrom('incidentFollower').where('personId', '=', personId).execute()
}

/** Forgets a mailbox: all that it follows, for one mail is for all of it. */
export function stopFollowing(db: Database, followerId: string): Promise<void> {
  return atomically(db, async (db) => {
    const follower = await followerById(db, followerId)
    if (!follower) return
    const ids = (await followedBy(db, follower.mailbox)).map(({ id }) => id)
    await db.deleteFrom('incidentFollower').where('id', 'in', ids).execute()
  })
}
