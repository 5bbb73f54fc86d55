import type { Database, Id, Instant } from '../../../platform/database/index.ts'
import type { Shown } from '../health.ts'
import '../tables.ts'

/**
 * From `since` on, this is the state. What was written for later goes: the clock was set back meanwhile, or a change
 * for the worse began before it was believed. One span is open, and none overlap.
 */
export async function beginSpan(db: Database, serviceId: Id, { state, since, reason }: Shown): Promise<void> {
  await endSpan(db, serviceId, since)
  await db.insertInto('healthSpan').values({ serviceId, from: since, to: null, state, reason }).execute()
}

/** Nothing is known of the service from then on. */
export async function endSpan(db: Database, serviceId: Id, at: Instant): Promise<void> {
  await db.deleteFrom('healthSpan').where('serviceId', '=', serviceId).where('from', '>=', at).execute()
  await db
    .updateTable('healthSpan')
    .set({ to: at })
    .where('serviceId', '=', serviceId)
    .where(({ or, eb }) => or([eb('to', 'is', null), eb('to', '>', at)]))
    .execute()
}
