import { type Database, type Id, toInstant } from '../../../../platform/database/index.ts'
import { hashOf } from '../../../../platform/token.ts'
import type { Follower } from './follower.ts'
import '../../tables.ts'

const columns = ['id', 'hosterId', 'personId', 'email', 'mailbox', 'language', 'createdAt', 'confirmedAt'] as const

const rows = (db: Database) => db.selectFrom('incidentFollower').select(columns)

export const followerByToken = (db: Database, token: string): Promise<Follower | undefined> =>
  rows(db).where('tokenHash', '=', hashOf(token)).executeTakeFirst()

export const followerById = (db: Database, id: Id): Promise<Follower | undefined> =>
  rows(db).where('id', '=', id).executeTakeFirst()

/** All that a mailbox follows. */
export const followedBy = (db: Database, mailbox: string): Promise<Follower[]> =>
  rows(db).where('mailbox', '=', mailbox).orderBy('createdAt').orderBy('id').execute()

/** What this mailbox follows of this hoster, or of all; asked for, or confirmed. */
export const followerOf = (db: Database, mailbox: string, hosterId: Id | null): Promise<Follower | undefined> =>
  rows(db)
    .where('mailbox', '=', mailbox)
    .where('hosterId', hosterId === null ? 'is' : '=', hosterId)
    .executeTakeFirst()

/** What a person follows from their account. */
export const followedByPerson = (db: Database, personId: Id): Promise<Follower[]> =>
  rows(db).where('personId', '=', personId).orderBy('createdAt').orderBy('id').execute()

/** Who is told of incidents of these hosters, mailbox by mailbox. */
export const followersOf = (db: Database, hosterIds: readonly Id[]): Promise<Follower[]> =>
  rows(db)
    .where('confirmedAt', 'is not', null)
    .where(({ or, eb }) => or([eb('hosterId', 'is', null), eb('hosterId', 'in', hosterIds)]))
    .orderBy('mailbox')
    .orderBy('id')
    .execute()

export const followersById = (db: Database, ids: readonly Id[]): Promise<Follower[]> =>
  rows(db)
    .where('confirmedAt', 'is not', null)
    .where('id', 'in', ids)
    .orderBy('mailbox')
    .orderBy('hosterId')
    .orderBy('id')
    .execute()

/** How many first mails went to a mailbox since. */
export async function askedSince(db: Database, mailbox: string, since: Temporal.Instant): Promise<number> {
  const { count } = await db
    .selectFrom('incidentFollower')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('mailbox', '=', mailbox)
    .where('createdAt', '>', toInstant(since))
    .executeTakeFirstOrThrow()
  return Number(count)
}
