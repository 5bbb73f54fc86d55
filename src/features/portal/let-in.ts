import { atomically, type Database, type Id, newId, toInstant, toJson, yesNo } from '../../platform/database/index.ts'
import { invalid, notFound } from '../../platform/errors.ts'
import type { By, Service } from '../hosters/index.ts'
import { doorOf, isOfWeb, isOpenToAll, seenOf } from './candidates.ts'
import { checkRules } from './check-rules.ts'
import { type PlaceRules, placeOfService, usualWeight } from './places.ts'
import { recordPlace } from './record-place.ts'
import { knownService } from './services.ts'
import { findStall } from './stalls.ts'

/** Which service, into which kind, and by what rules. */
export interface LettingIn extends Partial<PlaceRules> {
  serviceId: Id
  kind: string
}

/**
 * Lets a service into a kind of the portal. Refuses one that nobody knows how to open there, that asks for an account,
 * that has no address of use, or that is in already.
 */
export function letIn(db: Database, { serviceId, kind, ...said }: LettingIn, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    await findStall(db, kind)
    const service = await knownService(db, serviceId)
    if (!service) throw notFound('hosters.service-not-found')
    refuseUnfit(service, kind)
    if (await placeOfService(db, serviceId, kind)) throw invalid('service', 'portal.in-already')
    const rules = { trusted: true, weight: usualWeight, opensAt: null, keptDays: null, ...said }
    checkRules(rules)
    const id = newId()
    const at = toInstant(by.now)
    const { trusted, ...others } = rules
    const fresh = { heldSince: null, heldWhy: null, revision: 1, createdAt: at, updatedAt: at }
    await db
      .insertInto('portalPlace')
      .values({ id, serviceId, kind, trusted: yesNo(trusted), ...others, seen: toJson(seenOf(service)), ...fresh })
      .execute()
    const { hosterId } = service
    await recordPlace(db, { serviceId, hosterId, kind }, { verb: 'portal.let-in', before: null, after: rules }, by)
    return id
  })
}

function refuseUnfit(service: Service, kind: string): void {
  const { facts, urlIsGuessed } = service
  if (!doorOf(facts.software?.slug ?? null, kind)) throw invalid('service', 'portal.no-door')
  if (!isOpenToAll(service)) throw invalid('service', 'portal.not-open-to-all')
  if (facts.url === null || urlIsGuessed || !isOfWeb(facts.url)) throw invalid('service', 'portal.no-address')
}
