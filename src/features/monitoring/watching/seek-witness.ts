import { type Database, toInstant } from '../../../platform/database/index.ts'
import { never } from './rhythm.ts'
import { witnessing } from './severity.ts'
import '../tables.ts'

/**
 * Nothing came from these hosts, and nobody else answered meanwhile: one of another host is asked now, so that it shows
 * whose fault it is.
 */
export async function seekWitness(db: Database, hosts: readonly string[], now: Temporal.Instant): Promise<void> {
  if (hosts.length === 0) return
  const nextAt = toInstant(now)
  const next = await db
    .selectFrom('watch')
    .select(['serviceId', 'host', 'nextAt'])
    .where('measured', '=', 1)
    .where('state', 'in', witnessing)
    .where('lockedUntil', 'is', null)
    .where('worse', 'is', null)
    .where('nextAt', '<', never)
    .orderBy('nextAt')
    .limit(100)
    .execute()
  const witness = next.find(({ host }) => !hosts.includes(host))
  if (witness && witness.nextAt > nextAt)
    await db.updateTable('watch').set({ nextAt }).where('serviceId', '=', witness.serviceId).execute()
}
