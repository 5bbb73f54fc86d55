import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { visitJob } from './jobs-asked.ts'
import '../tables.ts'

/** Longer than any look takes, those before it in the same round included. */
const lock = Temporal.Duration.from({ hours: 1 })

/** Takes a look that is due, so that no other worker does it too; one whose worker died is free after an hour. */
export function claimVisit(db: Database, subjectId: string, now: Temporal.Instant): Promise<boolean> {
  return atomically(db, async (db) => {
    const row = await db
      .selectFrom('diagnosis')
      .select(['nextAt', 'lockedUntil'])
      .where('subjectId', '=', subjectId)
      .executeTakeFirst()
    const at = toInstant(now)
    if (!row || row.nextAt > at) return false
    if (row.lockedUntil !== null && row.lockedUntil > at) {
      await askForJob(db, { ...visitJob(subjectId), runAt: Temporal.Instant.from(row.lockedUntil) })
      return false
    }
    const lockedUntil = toInstant(now.add(lock))
    await db.updateTable('diagnosis').set({ lockedUntil }).where('subjectId', '=', subjectId).execute()
    return true
  })
}
