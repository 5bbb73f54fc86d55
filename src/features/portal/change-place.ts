import { atomically, type Database, type Id, toInstant, yesNo } from '../../platform/database/index.ts'
import { refuseMoved } from '../../platform/edit-conflict.ts'
import type { By } from '../hosters/index.ts'
import { changedFields } from '../journal/index.ts'
import { checkRules } from './check-rules.ts'
import { findPlace, type PlaceRules, rulesOf } from './places.ts'
import { recordPlace } from './record-place.ts'
import { knownService } from './services.ts'

/** Changes how a place serves, typed over the given revision. */
export function changePlace(
  db: Database,
  { id, revision, rules }: { id: Id; revision: number; rules: PlaceRules },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const place = await findPlace(db, id)
    refuseMoved(revision, { value: rulesOf(place), revision: place.revision })
    checkRules(rules)
    const change = changedFields(rulesOf(place), rules)
    if (!change) return
    const { trusted, ...others } = rules
    await db
      .updateTable('portalPlace')
      .set({ trusted: yesNo(trusted), ...others, revision: place.revision + 1, updatedAt: toInstant(by.now) })
      .where('id', '=', id)
      .execute()
    const service = await knownService(db, place.serviceId)
    await recordPlace(db, { ...place, hosterId: service?.hosterId ?? null }, { verb: 'portal.changed', ...change }, by)
  })
}
