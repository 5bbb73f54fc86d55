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
  const former = db
    .selectFrom('serviceFormerSlug')
    .select('serviceId as id')
    .where('hosterId', '=', hosterId)
    .where('slug', '=', slug)
  const present = db.selectFrom('service').select('id').where('hosterId', '=', hosterId).where('slug', '=', slug)
  return (await present.unionAll(former).execute()).some(({ id }) => id !== serviceId)
}
