import type { Database } from '../../platform/database/index.ts'
import { type Difference, differencesIn, type Hoster, servicesOf } from '../hosters/index.ts'

/** What was typed here over a hoster's files, of itself and of its services. */
export interface DifferenceShown extends Difference {
  service: string | null
}

export async function differencesOf(db: Database, hoster: Hoster): Promise<DifferenceShown[]> {
  const services = await servicesOf(db, hoster.id)
  const own = differencesIn({ facts: { ...hoster.facts, logo: hoster.logo }, provenances: hoster.provenances })
  return [
    ...own.map((difference) => ({ ...difference, service: null })),
    ...services.flatMap((service) =>
      differencesIn(service).map((difference) => ({ ...difference, service: service.facts.name })),
    ),
  ]
}
