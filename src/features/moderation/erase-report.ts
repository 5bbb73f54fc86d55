import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import { erasureOf } from './report.ts'
import { reportById } from './report-queries.ts'

/**
 * Erases a report whose time has come; a report that was answered meanwhile stays until its own. Those that joined it
 * and stay stand on their own.
 */
export function eraseReport(db: Database, id: Id, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const report = await reportById(db, id)
    if (!report || Temporal.Instant.compare(now, erasureOf(report)) < 0) return
    await db.updateTable('report').set({ joinsId: null }).where('joinsId', '=', id).execute()
    await db.deleteFrom('report').where('id', '=', id).execute()
  })
}
