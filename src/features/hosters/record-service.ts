import { atomically, type Database, type Id, newId, toInstant, toJson, yesNo } from '../../platform/database/index.ts'
import { freeSlug, isSlugOf } from '../../platform/slug.ts'
import type { Provenances } from './facts.ts'
import type { ServiceFacts } from './service.ts'
import { touchRegister } from './touch-register.ts'

export interface ServiceRecord {
  hosterId: Id
  descriptionAddress: string
  key: string | null
  facts: ServiceFacts
  provenances: Provenances
  /** The file gives one address without saying whether it presents the service or opens it. */
  urlIsGuessed: boolean
}

/** Adds a service to a hoster, or brings it up to date; a renamed service keeps its old address as a redirect. */
export function recordService(
  db: Database,
  record: ServiceRecord,
  now: Temporal.Instant,
): Promise<{ id: Id; slug: string }> {
  return atomically(db, async (db) => {
    const { hosterId, descriptionAddress } = record
    const known = await db
      .selectFrom('service')
      .selectAll()
      .where('descriptionAddress', '=', descriptionAddress)
      .executeTakeFirst()
    const wanted = record.key ?? record.facts.name
    const stated = {
      facts: toJson(record.facts),
      provenances: toJson(record.provenances),
      urlIsGuessed: yesNo(record.urlIsGuessed),
    }
    const at = toInstant(now)
    if (!known) {
      const id = newId()
      const slug = await freeSlug(wanted, (slug) => isTaken(db, hosterId, slug, id))
      await db
        .insertInto('service')
        .values({ id, hosterId, slug, descriptionAddress, ...stated, revision: 1, createdAt: at, updatedAt: at })
        .execute()
      await touchRegister(db, now)
      return { id, slug }
    }

    const { id } = known
    const slug = isSlugOf(known.slug, wanted) ? known.slug : await rename(db, known, wanted)
    const isSame = known.facts === stated.facts && known.provenances === stated.provenances && known.slug === slug
    if (isSame && known.urlIsGuessed === stated.urlIsGuessed) return { id, slug }
    await db
      .updateTable('service')
      .set({ slug, ...stated, revision: known.revision + 1, updatedAt: at })
      .where('id', '=', id)
      .execute()
    await touchRegister(db, now)
    return { id, slug }
  })
}

async function rename(db: Database, service: { id: Id; hosterId: Id; slug: string }, wanted: string): Promise<string> {
  const { id, hosterId } = service
  const slug = await freeSlug(wanted, (slug) => isTaken(db, hosterId, slug, id))
  await db.deleteFrom('serviceFormerSlug').where('hosterId', '=', hosterId).where('slug', '=', slug).execute()
  await db.insertInto('serviceFormerSlug').values({ hosterId, slug: service.slug, serviceId: id }).execute()
  return slug
}

async function isTaken(db: Database, hosterId: Id, slug: string, serviceId: Id): Promise<boolean> {
  const present = await db
    .selectFrom('service')
    .select('id')
    .where('hosterId', '=', hosterId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (present && present.id !== serviceId) return true
  const former = await db
    .selectFrom('serviceFormerSlug')
    .select('serviceId')
    .where('hosterId', '=', hosterId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return former !== undefined && former.serviceId !== serviceId
}
