import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import type { Sighting } from '../health.ts'
import { keepSightings } from '../keeping/keep-sightings.ts'
import { lock } from './claim.ts'
import type { OnStateChange } from './means.ts'
import { never } from './rhythm.ts'
import '../tables.ts'

interface Playing {
  now: Temporal.Instant
  onStateChange: OnStateChange
}

/**
 * Checks that were recorded, or made up, of services that nobody asks: they go the way of real ones. A service that is
 * really asked is left as it is.
 */
export function playChecks(
  db: Database,
  played: readonly { serviceId: Id; sighting: Sighting }[],
  { now, onStateChange }: Playing,
): Promise<void> {
  const lockedUntil = toInstant(now.add(lock))
  return atomically(db, async (db) => {
    const asleep = await db
      .selectFrom('watch')
      .select(['serviceId', 'hosterId', 'host'])
      .where('nextAt', '=', never)
      .where('measured', '=', 1)
      .execute()
    const known = new Map(asleep.map((watch) => [watch.serviceId, watch]))
    const sighted = played.flatMap(({ serviceId, sighting }) => {
      const watch = known.get(serviceId)
      return watch ? [{ claimed: { ...watch, lockedUntil }, sighting }] : []
    })
    await db.updateTable('watch').set({ lockedUntil }).where('nextAt', '=', never).where('measured', '=', 1).execute()
    const around = { inMaintenance: new Set<Id>(), isGap: false, hasWitness: () => true }
    await keepSightings(db, sighted, { ...around, onStateChange, share: () => 0.5 }, now)
    await db.updateTable('watch').set({ lockedUntil: null }).where('nextAt', '=', never).execute()
  })
}
