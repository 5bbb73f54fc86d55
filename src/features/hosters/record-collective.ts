import { atomically, type Database, toInstant, toJson } from '../../platform/database/index.ts'
import type { CollectiveSettings } from './collective.ts'
import { touchRegister } from './touch-register.ts'

/** Replaces the collective's settings. */
export function recordCollective(db: Database, settings: CollectiveSettings, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const known = await db.selectFrom('collective').select('settings').executeTakeFirst()
    const wanted = toJson(settings)
    if (known?.settings === wanted) return
    await touchRegister(db, now)
    await db
      .updateTable('collective')
      .set({ settings: wanted, updatedAt: toInstant(now) })
      .execute()
  })
}
