import type { Database, Id } from '../../platform/database/index.ts'
import { freeSlug, isSlugOf } from '../../platform/slug.ts'

/** A free slug for a new hoster. */
export const slugForHoster = (db: Database, wanted: string): Promise<string> =>
  freeSlug(wanted, (slug) => isTaken(db, slug, null))

/** The hoster's slug for what is wanted; when it changes, the old one goes on leading to it. */
export async function renamedHoster(db: Database, hoster: { id: Id; slug: string }, wanted: string): Promise<string> {
  if (isSlugOf(hoster.slug, wanted)) return hoster.slug
  const slug = await freeSlug(wanted, (slug) => isTaken(db, slug, hoster.id))
  await db.deleteFrom('hosterFormerSlug').where('slug', '=', slug).execute()
  await db.insertInto('hosterFormerSlug').values({ slug: hoster.slug, hosterId: hoster.id }).execute()
  return slug
}

/** Another hoster's slug, present or former; one's own former slug may be taken back. */
async function isTaken(db: Database, slug: string, hosterId: Id | null): Promise<boolean> {
  const present = await db.selectFrom('hoster').select('id').where('slug', '=', slug).executeTakeFirst()
  if (present && present.id !== hosterId) return true
  const former = await db.selectFrom('hosterFormerSlug').select('hosterId').where('slug', '=', slug).executeTakeFirst()
  return former !== undefined && former.hosterId !== hosterId
}
