import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import './tables.ts'

interface Follower {
  topicId: Id
  personId: Id
}

/** From now on, somebody is told what is added to a topic. */
export function followTopic(db: Database, { topicId, personId }: Follower, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    await db
      .insertInto('topicFollower')
      .values({ topicId, personId, since: toInstant(now), endedAt: null })
      .onConflict((clash) => clash.columns(['topicId', 'personId']).doUpdateSet({ endedAt: null }))
      .execute()
  })
}

/** They are told no more; that they write there again changes nothing of it. */
export function unfollowTopic(db: Database, { topicId, personId }: Follower, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    await db
      .updateTable('topicFollower')
      .set({ endedAt: toInstant(now) })
      .where('topicId', '=', topicId)
      .where('personId', '=', personId)
      .where('endedAt', 'is', null)
      .execute()
  })
}

/** Ids of persons. */
export async function followersOf(db: Database, topicId: Id): Promise<Id[]> {
  const rows = db.selectFrom('topicFollower').select('personId').where('topicId', '=', topicId)
  return (await rows.where('endedAt', 'is', null).orderBy('since').execute()).map(({ personId }) => personId)
}

export async function follows(db: Database, { topicId, personId }: Follower): Promise<boolean> {
  const row = await db
    .selectFrom('topicFollower')
    .select('since')
    .where('topicId', '=', topicId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
