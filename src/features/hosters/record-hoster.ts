import { atomically, type Database, type Id, newId, toInstant, toJson, yesNo } from '../../platform/database/index.ts'
import { freeSlug, isSlugOf } from '../../platform/slug.ts'
import type { Provenances } from './facts.ts'
import type { HosterFacts } from './hoster.ts'
import { touchRegister } from './touch-register.ts'

export interface HosterRecord {
  /** Where the hoster's own file is read, by which it is known again; null for one that was typed in. */
  descriptionAddress: string
  /** The slug that the hoster wishes, else its name's. */
  key: string | null
  facts: HosterFacts
  provenances: Provenances
  /** A file of `keepPicture`. */
  logo: string | null
  fictional: boolean
}

/** Adds a hoster, or brings it up to date: a new name makes a new address, and the old one leads to it. */
export function recordHoster(
  db: Database,
  record: HosterRecord,
  now: Temporal.Instant,
): Promise<{ id: Id; slug: string }> {
  return atomically(db, async (db) => {
    const known = await db
      .selectFrom('hoster')
      .selectAll()
      .where('descriptionAddress', '=', record.descriptionAddress)
      .executeTakeFirst()
    const wanted = record.key ?? record.facts.name
    const stated = {
      facts: toJson(record.facts),
      provenances: toJson(record.provenances),
      logo: record.logo,
      fictional: yesNo(record.fictional),
    }
    const at = toInstant(now)
    if (!known) {
      const id = newId()
      const slug = await freeSlug(wanted, (slug) => isTaken(db, slug, id))
      const { descriptionAddress } = record
      await db
        .insertInto('hoster')
        .values({ id, slug, descriptionAddress, ...stated, revision: 1, createdAt: at, updatedAt: at })
        .execute()
      await touchRegister(db, now)
      return { id, slug }
    }

    const { id } = known
    const slug = isSlugOf(known.slug, wanted) ? known.slug : await rename(db, known, wanted)
    const isSame =
      known.facts === stated.facts && known.provenances === stated.provenances && known.logo === stated.logo
    if (isSame && slug === known.slug && known.fictional === stated.fictional) return { id, slug }
    await db
      .updateTable('hoster')
      .set({ slug, ...stated, revision: known.revision + 1, updatedAt: at })
      .where('id', '=', id)
      .execute()
    await touchRegister(db, now)
    return { id, slug }
  })
}

async function rename(db: Database, hoster: { id: Id; slug: string }, wanted: string): Promise<string> {
  const slug = await freeSlug(wanted, (slug) => isTaken(db, slug, hoster.id))
  await db.deleteFrom('hosterFormerSlug').where('slug', '=', slug).execute()
  await db.insertInto('hosterFormerSlug').values({ slug: hoster.slug, hosterId: hoster.id }).execute()
  return slug
}

/** Another hoster's slug, present or former; one's own former slug may be taken back. */
async function isTaken(db: Database, slug: string, hosterId: Id): Promise<boolean> {
  const present = await db.selectFrom('hoster').select('id').where('slug', '=', slug).executeTakeFirst()
  if (present && present.id !== hosterId) return true
  const former = await db.selectFrom('hosterFormerSlug').select('hosterId').where('slug', '=', slug).executeTakeFirst()
  return former !== undefined && former.hosterId !== hosterId
}
