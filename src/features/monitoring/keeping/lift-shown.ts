import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { countRevision } from './count-revision.ts'
import '../tables.ts'

/** Hosters that were told first had their time: the public sees what was measured. */
export async function liftShown(db: Database, now: Temporal.Instant): Promise<void> {
  const over = await db
    .selectFrom('watch')
    .select('serviceId')
    .where('insteadUntil', '<=', toInstant(now))
    .limit(400)
    .execute()
  if (over.length === 0) return
  const ids = over.map(({ serviceId }) => serviceId)
  await atomically(db, async (db) => {
    await db.updateTable('watch').set({ instead: null, insteadUntil: null }).where('serviceId', 'in', ids).execute()
    await countRevision(db)
  })
}
