import { atomically, type Database, type Instant, type Json, toInstant, toJson } from '../../platform/database/index.ts'
import type { Catalogue } from './catalogue.ts'
import { touchRegister } from './touch-register.ts'

/** Adds or replaces entries by slug; entries that the given catalogue lacks stay, and so does what did not change. */
export function recordCatalogue(db: Database, catalogue: Catalogue, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const updatedAt = toInstant(now)
    const changed =
      (await recordEntries(db, 'kind', catalogue.kinds, updatedAt)) +
      (await recordEntries(db, 'software', catalogue.software, updatedAt)) +
      (await recordEntries(db, 'alternative', catalogue.alternatives, updatedAt))
    if (changed > 0) await touchRegister(db, now)
  })
}

const batch = 100

async function recordEntries(
  db: Database,
  table: 'kind' | 'software' | 'alternative',
  entries: { slug: string }[],
  updatedAt: Instant,
): Promise<number> {
  const rows = await db.selectFrom(table).select(['slug', 'entry']).execute()
  const known = new Map<string, string>(rows.map(({ slug, entry }) => [slug, entry]))
  const wanted = new Map(entries.map((entry) => [entry.slug, entryOf(entry)]))
  const changed = [...wanted].filter(([slug, entry]) => known.get(slug) !== entry)
  for (let from = 0; from < changed.length; from += batch) {
    const rows = changed.slice(from, from + batch).map(([slug, entry]) => ({ slug, entry, updatedAt }))
    await db
      .insertInto(table)
      .values(rows)
      .onConflict((clash) =>
        clash.column('slug').doUpdateSet((row) => ({ entry: row.ref('excluded.entry'), updatedAt })),
      )
      .execute()
  }
  return changed.length
}

/** The three tables have one form: what differs is the shape inside the JSON. */
const entryOf = (entry: { slug: string }): Json<never> => toJson(entry) as Json<never>
