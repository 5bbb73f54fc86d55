import type { Database } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import { findHoster, findService, type Hoster, type Service } from '../hosters/index.ts'
import { folderOf } from '../software/index.ts'

/** A service that does not exist, at the address where it would be. */
export interface StandIn {
  hoster: Hoster
  service: Service
  address: string
}

/** What stands in for a fictional service; `rest` is what follows its own address. Refuses a real one. */
export async function standInFor(db: Database, hosterSlug: string, slug: string, rest: string): Promise<StandIn> {
  const hoster = await findHoster(db, hosterSlug)
  if (!hoster.fictional) throw notFound('site.page-not-found')
  const service = await findService(db, hoster.id, slug)
  const { url } = service.facts
  if (url === null || !URL.canParse(url)) throw notFound('site.page-not-found')
  return { hoster, service, address: `${folderOf(url)}${rest}` }
}
