import { atomically, type Database, type Id, toInstant, toJson } from '../../platform/database/index.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import type { By } from '../hosters/index.ts'
import { changeSince, doorOf, seenOf } from './candidates.ts'
import { findPlace } from './places.ts'
import { recordPlace } from './record-place.ts'
import { knownService } from './services.ts'

/** Puts a place that was held back into the portal, as the service is now: what changed was looked at. */
export function putBack(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const place = await findPlace(db, id)
    const service = await knownService(db, place.serviceId)
    if (!service) throw notFound('hosters.service-not-found')
    const heldWhy = place.heldWhy ?? changeSince(place.seen, service)
    if (heldWhy === null) throw conflict('portal.not-held')
    if (!doorOf(service.facts.software?.slug ?? null, place.kind)) throw conflict('portal.no-door')
    const seen = seenOf(service)
    await db
      .updateTable('portalPlace')
      .set({ seen: toJson(seen), heldSince: null, heldWhy: null, updatedAt: toInstant(by.now) })
      .set((row) => ({ revision: row('revision', '+', 1) }))
      .where('id', '=', id)
      .execute()
    const change = { verb: 'portal.put-back', before: { ...toldOf(place.seen), held: heldWhy }, after: toldOf(seen) }
    await recordPlace(db, { ...place, hosterId: service.hosterId }, change, by)
  })
}

const toldOf = ({ address, program }: { address: string; program: string | null }) => ({
  address,
  software: program,
})
