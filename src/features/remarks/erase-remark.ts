import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import { remarkById } from './queries.ts'
import { erasureOf } from './remark.ts'

/** Erases a remark whose time has come, with all who said it; one that was answered meanwhile stays until its own. */
export function eraseRemark(db: Database, id: Id, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const remark = await remarkById(db, id)
    if (!remark || Temporal.Instant.compare(now, erasureOf(remark)) < 0) return
    await db.deleteFrom('remarkVoice').where('remarkId', '=', id).execute()
    await db.deleteFrom('remark').where('id', '=', id).execute()
  })
}
