import type { Database, Id } from '../../platform/database/index.ts'
import { catalogueOf, completed, type Service, servicesById, softwareFinder } from '../hosters/index.ts'

/** These services, those that are offered still; each with its program as the catalogue knows it by its name. */
export async function knownServices(db: Database, ids: readonly Id[]): Promise<Service[]> {
  const services = await servicesById(db, [...new Set(ids)])
  if (services.length === 0) return []
  const find = softwareFinder(await catalogueOf(db))
  return services.map((service) => ({ ...service, facts: completed(service.facts, find) }))
}

export async function knownService(db: Database, id: Id): Promise<Service | undefined> {
  return (await knownServices(db, [id]))[0]
}
