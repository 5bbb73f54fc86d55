import { atomically, type Database, type Id, toInstant } from '../../platform/database/index.ts'
import { confirmedNow } from './confirmed-now.ts'
import { hosterRow } from './edit-hoster.ts'
import { touchRegister } from './touch-register.ts'

/** The hoster's own file was read: its entry is fresh. The register is touched only where a page says otherwise. */
export function markRead(db: Database, id: Id, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const row = await hosterRow(db, id)
    await confirmedNow(db, row, { now })
    if (row.unreadSince === null) return
    await db.updateTable('hoster').set({ unreadSince: null }).where('id', '=', id).execute()
    await touchRegister(db, now)
  })
}

/** The hoster's file is gone or broken since then: its pages say so, and nothing else changes. */
export function markUnread(db: Database, id: Id, since: Temporal.Instant, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const { unreadSince } = await hosterRow(db, id)
    if (unreadSince === toInstant(since)) return
    await db
      .updateTable('hoster')
      .set({ unreadSince: toInstant(since) })
      .where('id', '=', id)
      .execute()
    await touchRegister(db, now)
  })
}
