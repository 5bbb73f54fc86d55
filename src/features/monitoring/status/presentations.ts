import { type Database, fromJson, type Id, type Instant } from '../../../platform/database/index.ts'
import type { LookState, Seen } from '../health.ts'
import '../tables.ts'

export interface Presentation {
  state: LookState
  at: Instant
  seen: Seen
}

/** Whether the pages that present these services answered when we last looked. */
export async function presentationsOf(db: Database, serviceIds: readonly Id[]): Promise<Map<Id, Presentation>> {
  const rows = await db
    .selectFrom('dailyLook')
    .select(['serviceId', 'state', 'at', 'seen'])
    .where('look', '=', 'presentation')
    .where('serviceId', 'in', serviceIds.slice(0, 400))
    .execute()
  return new Map(rows.map(({ serviceId, seen, ...look }) => [serviceId, { ...look, seen: fromJson(seen) }]))
}
