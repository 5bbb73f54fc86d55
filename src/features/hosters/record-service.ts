import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/errors.ts'
import { type By, dayOf } from './by.ts'
import { differing, typedOverFile, underCorrections } from './corrections.ts'
import type { Stated } from './facts.ts'
import { isFrozen } from './frozen.ts'
import { withSafeLines } from './kept-of-file.ts'
import { asStated, type Recorded } from './record-hoster.ts'
import { isRemoved } from './remove-service.ts'
import type { ServiceFacts } from './service.ts'
import type { ServiceTable } from './tables.ts'
import { type Taking, withoutWaiting } from './taking.ts'
import { insertService, stateOfService, updateService } from './write-service.ts'

export interface ServiceRecord extends Stated<ServiceFacts>, Taking<ServiceFacts> {
  hosterId: Id
  /** The service whose file this is, wherever its file stood before. */
  serviceId?: Id
  descriptionAddress: string
  key: string | null
  /** The file gives one address without saying whether it presents the service or opens it. */
  urlIsGuessed: boolean
}

/**
 * Adds a service to a hoster, or brings it up to date with its file; a renamed service keeps its old address as a
 * redirect. Corrections by hand hold as they do for a hoster, and a service that was removed stays as it was.
 */
export function recordService(db: Database, said: ServiceRecord, by: By): Promise<Recorded> {
  const record = { ...said, facts: withSafeLines(said.facts) }
  return atomically(db, async (db) => {
    const known = await knownService(db, record)
    if (!known) {
      const wanted = record.key ?? record.facts.name
      return { ...(await insertService(db, { ...record, wanted }, by)), ...asStated }
    }
    const { id, slug, hosterId } = known
    // A file that two hosters name describes a service of the first.
    if (hosterId !== record.hosterId) throw new Refusal(409, 'hosters.service-of-another')
    if (await isFrozen(db, { hosterId, serviceId: id })) return { id, slug, ...asStated, isFrozen: true }
    if (await isRemoved(db, id)) return { id, slug, ...asStated }
    const state = stateOfService(known)
    const stands = known.descriptionAddress === null ? { ...state, ...typedOverFile(state, dayOf(by)) } : state
    const told = underCorrections(record, stands, record.leads ?? null)
    const { stated, waits } = withoutWaiting(told, state, record.waiting)
    const { byHand = {} } = stated.provenances
    const urlIsGuessed = record.urlIsGuessed && !byHand.url && !byHand.pageUrl
    const wanted = byHand.name ? stated.facts.name : (record.key ?? stated.facts.name)
    const { descriptionAddress } = record
    const { facts, provenances } = stated
    const written = await updateService(db, known, { facts, provenances, descriptionAddress, urlIsGuessed, wanted }, by)
    return { ...written, isFrozen: false, waits, differs: differing(stated) }
  })
}

function knownService(
  db: Database,
  { serviceId, descriptionAddress }: ServiceRecord,
): Promise<ServiceTable | undefined> {
  const rows = db.selectFrom('service').selectAll()
  const known =
    serviceId === undefined
      ? rows.where('descriptionAddress', '=', descriptionAddress)
      : rows.where('id', '=', serviceId)
  return known.executeTakeFirst()
}
