import { type Database, fromJson, type Id } from '../../platform/database/index.ts'
import type { DeclaredDate } from './facts.ts'
import { presentServices } from './present-services.ts'

/** A service as far as it takes to know it again in a file. */
export interface ServiceFileKnown {
  id: Id
  slug: string
  name: string
  /** Where its file stands; null for what was typed here. */
  descriptionAddress: string | null
  url: string | null
  pageUrl: string | null
  endsOn: DeclaredDate | null
}

/** A hoster's present services, and where each is described. */
export async function serviceFilesOf(db: Database, hosterId: Id): Promise<ServiceFileKnown[]> {
  const rows = await presentServices(db)
    .selectAll('service')
    .where('service.hosterId', '=', hosterId)
    .orderBy('service.createdAt')
    .orderBy('service.id')
    .execute()
  return rows.map(({ id, slug, descriptionAddress, facts }) => {
    const { name, url, pageUrl, endsOn } = fromJson(facts)
    return { id, slug, name, descriptionAddress, url, pageUrl, endsOn }
  })
}

/** At which of these addresses the file of a service stands, whosever it is, removed or not. */
export async function describedAt(db: Database, addresses: readonly string[]): Promise<Set<string>> {
  const described = new Set<string>()
  for (let at = 0; at < addresses.length; at += atATime) {
    const rows = db.selectFrom('service').select('descriptionAddress')
    const asked = addresses.slice(at, at + atATime)
    for (const { descriptionAddress } of await rows.where('descriptionAddress', 'in', asked).execute())
      if (descriptionAddress !== null) described.add(descriptionAddress)
  }
  return described
}

// At most 500 parameters a statement.
const atATime = 400
