import { type Database, fromJson, type Id, type Instant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { Provenances } from './facts.ts'
import { presentServices } from './present-services.ts'
import type { ServiceFacts } from './service.ts'
import type { ServiceTable } from './tables.ts'

/** A service that is offered by a hoster; one that was removed is found by nobody. */
export interface Service {
  id: Id
  hosterId: Id
  slug: string
  facts: ServiceFacts
  provenances: Provenances
  urlIsGuessed: boolean
  revision: number
  createdAt: Instant
  updatedAt: Instant
}

/** The services of a hoster, in the order in which they came. */
export async function servicesOf(db: Database, hosterId: Id): Promise<Service[]> {
  const rows = await presentServices(db)
    .selectAll('service')
    .where('hosterId', '=', hosterId)
    .orderBy('createdAt')
    .orderBy('slug')
    .execute()
  return rows.map(serviceOf)
}

/** The service of this address within a hoster, present or former. Refuses an unknown one. */
export async function findService(db: Database, hosterId: Id, slug: string): Promise<Service> {
  const present = await presentServices(db)
    .selectAll('service')
    .where('hosterId', '=', hosterId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  const row = present ?? (await serviceOfFormerSlug(db, hosterId, slug))
  if (!row) throw notFound('hosters.service-not-found')
  return serviceOf(row)
}

/** These services, those that are offered still. */
export async function servicesById(db: Database, ids: readonly Id[]): Promise<Service[]> {
  const found: Service[] = []
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce)
    found.push(
      ...(await presentServices(db).selectAll('service').where('service.id', 'in', some).execute()).map(serviceOf),
    )
  }
  return found
}

const atOnce = 400

export async function serviceById(db: Database, id: Id): Promise<Service | undefined> {
  const row = await presentServices(db).selectAll('service').where('id', '=', id).executeTakeFirst()
  return row && serviceOf(row)
}

/** The service that had this address within a hoster and was taken off the register; undefined when there is none. */
export async function removedService(db: Database, hosterId: Id, slug: string): Promise<Id | undefined> {
  const row = await db
    .selectFrom('service')
    .innerJoin('serviceRemoval', 'serviceRemoval.serviceId', 'service.id')
    .leftJoin('serviceFormerSlug', 'serviceFormerSlug.serviceId', 'service.id')
    .select('service.id')
    .where('service.hosterId', '=', hosterId)
    .where(({ or, eb }) => or([eb('service.slug', '=', slug), eb('serviceFormerSlug.slug', '=', slug)]))
    .orderBy('serviceRemoval.removedAt', 'desc')
    .executeTakeFirst()
  return row?.id
}

function serviceOfFormerSlug(db: Database, hosterId: Id, slug: string): Promise<ServiceTable | undefined> {
  return presentServices(db)
    .innerJoin('serviceFormerSlug', 'serviceFormerSlug.serviceId', 'service.id')
    .selectAll('service')
    .where('serviceFormerSlug.hosterId', '=', hosterId)
    .where('serviceFormerSlug.slug', '=', slug)
    .executeTakeFirst()
}

export function serviceOf(row: ServiceTable): Service {
  return {
    id: row.id,
    hosterId: row.hosterId,
    slug: row.slug,
    facts: fromJson(row.facts),
    provenances: fromJson(row.provenances),
    urlIsGuessed: row.urlIsGuessed === 1,
    revision: row.revision,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}
