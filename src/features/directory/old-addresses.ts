import { type OldSearchQuery, paths, type ServiceQuery } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import { findHoster, oldAddress } from '../hosters/index.ts'
import { unlessUnknown } from './shown.ts'

/** Where an address of the collective's former site leads; not `certain` when it has to be guessed. */
export interface Lead {
  href: string
  certain: boolean
}

const lost = (query: ServiceQuery = {}): Lead => ({
  href: paths.services.href({}, { ...query, note: 'old-address' }),
  certain: false,
})

/** The former search, by the numbers that the table knows; `All` was how it said that nothing was chosen. */
export async function oldSearch(db: Database, query: OldSearchQuery): Promise<Lead> {
  const kind = await known(db, 'kind', query.service_type_target_id)
  const software = await known(db, 'software', query.field_software_target_id)
  const alternative = await known(db, 'alternative', query.field_alternatives_aux_services_target_id)
  const found: ServiceQuery = {
    q: query.title,
    kind: kind.slugs,
    alternative: alternative.slugs,
    software: software.slugs,
  }
  if (!(kind.whole && software.whole && alternative.whole)) return lost(found)
  return { href: paths.services.href({}, found), certain: true }
}

const mostNumbers = 10

async function known(db: Database, sort: 'kind' | 'software' | 'alternative', values: string[] = []) {
  const asked = values.filter((value) => value !== 'All').slice(0, mostNumbers)
  const slugs: string[] = []
  for (const value of asked) {
    const slug = await oldAddress(db, sort, value.slice(0, 20))
    if (slug !== undefined) slugs.push(slug)
  }
  return { slugs, whole: slugs.length === asked.length }
}

/** The former page of a hoster. */
export async function oldHoster(db: Database, slug: string): Promise<Lead> {
  const present = (await oldAddress(db, 'hoster', slug)) ?? slug
  const hoster = await unlessUnknown(findHoster(db, present))
  return hoster ? { href: paths.hoster.href({ slug: hoster.slug }), certain: true } : lostHoster()
}

/** Another page of the former site: by the table, else the hoster of that name. */
export async function oldPage(db: Database, slug: string): Promise<Lead> {
  const target = await oldAddress(db, 'page', slug)
  return target === undefined ? oldHoster(db, slug) : { href: target, certain: true }
}

const lostHoster = (): Lead => ({ href: paths.hosters.href({}, { note: 'old-address' }), certain: false })
