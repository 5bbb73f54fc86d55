import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import type { By } from '../hosters/index.ts'
import { findPlace, rulesOf } from './places.ts'
import { recordPlace } from './record-place.ts'
import { knownService } from './services.ts'

/** Takes a service out of a kind of the portal; what was counted of its openings stays. */
export function takeOut(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const place = await findPlace(db, id)
    await db.deleteFrom('portalPlace').where('id', '=', id).execute()
    const service = await knownService(db, place.serviceId)
    const change = { verb: 'portal.taken-out', before: { ...rulesOf(place) }, after: null }
    await recordPlace(db, { ...place, hosterId: service?.hosterId ?? place.seen.hosterId }, change, by)
  })
}
