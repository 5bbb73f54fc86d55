import type { Database, Id } from '../../platform/database/index.ts'
import { freeSlug, isSlugOf } from '../../platform/slug.ts'

/** A free slug for a new service of a hoster. */
export const slugForService = (db: Database, hosterId: Id, wanted: string): Promise<string> =>
  freeSlug(wanted, (slug) => isTaken(db, hosterId, slug, null))

/** The service's slug for what is wanted; when it changes, the old one goes on leading to it. */
export async function renamedService(
  db: Database,
  { id, hosterId, slug: present }: { id: Id; hosterId: Id; slug: string },
  wanted: string,
): Promise<string> {
  if (isSlugOf(present, wanted)) return present
  const slug = await freeSlug(wanted, (slug) => isTaken(db, hosterId, slug, id))
  await db.deleteFrom('serviceFormerSlug').where('hosterId', '=', hosterId).where('slug', '=', slug).execute()
  await db.insertInto('serviceFormerSlug').values({ hosterId, slug: present, serviceId: id }).execute()
  return slug
}

async function isTaken(db: Database, hosterId: Id, slug: string, serviceId: Id | null): Promise<boolean> {
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
