import type { Database, Id } from '../../../platform/database/index.ts'
import type { Heartbeat } from './heartbeat.ts'
import '../tables.ts'

/** The heartbeats of some services, by service. */
export async function heartbeatsOf(db: Database, serviceIds: readonly Id[]): Promise<Map<Id, Heartbeat>> {
  const rows = await db
    .selectFrom('heartbeat')
    .select(['serviceId', 'createdAt', 'lastAt'])
    .where('serviceId', 'in', serviceIds.slice(0, 400))
    .execute()
  return new Map(rows.map((row) => [row.serviceId, row]))
}
