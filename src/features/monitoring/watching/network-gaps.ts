import { atomically, type Database, newId, toInstant } from '../../../platform/database/index.ts'
import '../tables.ts'

/** Since when our network is out, as another process left it. */
export async function openGap(db: Database): Promise<Temporal.Instant | null> {
  const gap = await db.selectFrom('networkGap').select('from').where('to', 'is', null).executeTakeFirst()
  return gap ? Temporal.Instant.from(gap.from) : null
}

/** Our network is out since then. */
export function beginGap(db: Database, since: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    if (await openGap(db)) return
    await db
      .insertInto('networkGap')
      .values({ id: newId(), from: toInstant(since), to: null })
      .execute()
  })
}

/** It works again. A gap that begins later was never one: the clock was set back. */
export function endGap(db: Database, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const to = toInstant(now)
    await db.updateTable('networkGap').set({ to }).where('to', 'is', null).where('from', '<', to).execute()
    await db.deleteFrom('networkGap').where('to', 'is', null).execute()
  })
}
