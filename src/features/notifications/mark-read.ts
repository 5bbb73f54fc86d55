import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import './tables.ts'

// At most 500 parameters a statement.
const most = 400

/** Notes that a person has seen these; those of others stay as they are. */
export async function markRead(db: Database, personId: Id, ids: readonly Id[], now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('notification')
    .set({ readAt: toInstant(now) })
    .where('personId', '=', personId)
    .where('id', 'in', ids.slice(0, most))
    .where('readAt', 'is', null)
    .execute()
}
