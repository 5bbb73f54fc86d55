import { atomically, type Database, type Instant, type Json, toInstant, toJson } from '../../platform/database/index.ts'
import type { Catalogue } from './catalogue.ts'
import { touchRegister } from './touch-register.ts'

/** Adds or replaces entries by slug; entries that the given catalogue lacks stay. */
export function recordCatalogue(db: Database, catalogue: Catalogue, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const updatedAt = toInstant(now)
    await recordEntries(db, 'kind', catalogue.kinds, updatedAt)
    await recordEntries(db, 'software', catalogue.software, updatedAt)
    await recordEntries(db, 'alternative', catalogue.alternatives, updatedAt)
    await touchRegister(db, now)
  })
}

const batch = 100

async function recordEntries(
  db: Database,
  table: 'kind' | 'software' | 'alternative',
  entries: { slug: string }[],
  updatedAt: Instant,
): Promise<void> {
  for (let from = 0; from < entries.length; from += batch) {
    const rows = entries
      .slice(from, from + batch)
      .map((entry) => ({ slug: entry.slug, entry: entryOf(entry), updatedAt }))
    await db
      .insertInto(table)
      .values(rows)
      .onConflict((clash) =>
        clash.column('slug').doUpdateSet((row) => ({ entry: row.ref('excluded.entry'), updatedAt })),
      )
      .execute()
  }
}

/** The three tables have one form: what differs is the shape inside the JSON. */
const entryOf = (entry: { slug: string }): Json<never> => toJson(entry) as Json<never>
