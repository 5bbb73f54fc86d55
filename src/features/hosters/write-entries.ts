import { type Database, fromJson, toInstant, toJson } from '../../platform/database/index.ts'
import { seenOnly } from '../../platform/unseen.ts'
import { changedFields } from '../journal/index.ts'
import type { By } from './by.ts'
import type { EntryOf, Shelf } from './catalogue.ts'
import { recordInParts, whatIsSaid } from './journal-in-parts.ts'
import { touchRegister } from './touch-register.ts'

/** Adds or replaces entries of the catalogue by slug, each with its own line in the journal. */
export async function writeEntries<S extends Shelf>(db: Database, shelf: S, said: EntryOf[S][], by: By) {
  const entries = seenOnly(said)
  const table: Shelf = shelf
  const rows = await db.selectFrom(table).select(['slug', 'entry', 'revision']).execute()
  const known = new Map(rows.map((row) => [row.slug, row]))
  const wanted = new Map(entries.map((entry) => [entry.slug, entry]))
  const changed = [...wanted].flatMap(([slug, entry]) => {
    const row = known.get(slug)
    const json = toJson(entry)
    return row?.entry === json ? [] : [{ slug, entry, json, row }]
  })
  if (changed.length === 0) return
  const updatedAt = toInstant(by.now)
  const written = changed.map(({ slug, json, row }) => {
    return { slug, entry: json, revision: (row?.revision ?? 0) + 1, updatedAt }
  })
  await upsert(db, shelf, written)
  await touchRegister(db, by.now)
  for (const { slug, entry, row } of changed) {
    const subject = { kind: shelf, id: slug }
    const before = row ? fromJson<object>(row.entry) : null
    const change = before ? changedFields(before, entry) : { before, after: whatIsSaid(entry) }
    const verb = `catalogue.${shelf}-${before ? 'edited' : 'added'}`
    if (change) await recordInParts(db, { verb, subject, hosterId: null, ...change }, [], by)
  }
}

const batch = 100

/** The three tables have one form: what differs is the shape inside the JSON. */
async function upsert(
  db: Database,
  shelf: Shelf,
  rows: { slug: string; entry: string; revision: number; updatedAt: string }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += batch)
    await db
      .insertInto(shelf)
      .values(rows.slice(from, from + batch))
      .onConflict((clash) =>
        clash.column('slug').doUpdateSet((row) => ({
          entry: row.ref('excluded.entry'),
          revision: row.ref('excluded.revision'),
          updatedAt: row.ref('excluded.updatedAt'),
        })),
      )
      .execute()
}
