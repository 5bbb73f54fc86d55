import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import type { By } from './by.ts'
import { underCorrections } from './corrections.ts'
import type { Stated } from './facts.ts'
import { isFrozen } from './frozen.ts'
import type { Recorded } from './record-hoster.ts'
import { isRemoved } from './remove-service.ts'
import type { ServiceFacts } from './service.ts'
import { insertService, stateOfService, updateService } from './write-service.ts'

export interface ServiceRecord extends Stated<ServiceFacts> {
  hosterId: Id
  descriptionAddress: string
  key: string | null
  /** The file gives one address without saying whether it presents the service or opens it. */
  urlIsGuessed: boolean
}

/**
 * Adds a service to a hoster, or brings it up to date with its file; a renamed service keeps its old address as a
 * redirect. Corrections by hand hold as they do for a hoster, and a service that was removed stays as it was.
 */
export function recordService(db: Database, record: ServiceRecord, by: By): Promise<Recorded> {
  return atomically(db, async (db) => {
    const known = await db
      .selectFrom('service')
      .selectAll()
      .where('descriptionAddress', '=', record.descriptionAddress)
      .executeTakeFirst()
    if (!known) {
      const wanted = record.key ?? record.facts.name
      return { ...(await insertService(db, { ...record, wanted }, by)), isFrozen: false }
    }
    const { id, slug, hosterId } = known
    if (await isFrozen(db, { hosterId, serviceId: id })) return { id, slug, isFrozen: true }
    if (await isRemoved(db, id)) return { id, slug, isFrozen: false }
    const stated = underCorrections(record, stateOfService(known))
    const { byHand = {} } = stated.provenances
    const urlIsGuessed = record.urlIsGuessed && !byHand.url && !byHand.pageUrl
    const wanted = byHand.name ? stated.facts.name : (record.key ?? stated.facts.name)
    return { ...(await updateService(db, known, { ...stated, urlIsGuessed, wanted }, by)), isFrozen: false }
  })
}
