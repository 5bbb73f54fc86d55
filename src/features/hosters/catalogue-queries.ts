import { type Database, fromJson } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { EntryOf, Shelf } from './catalogue.ts'
import type { OldAddressTable } from './tables.ts'

/** An entry of the catalogue with its revision. Refuses an unknown one. */
export async function findEntry<S extends Shelf>(
  db: Database,
  shelf: S,
  slug: string,
): Promise<{ entry: EntryOf[S]; revision: number }> {
  const table: Shelf = shelf
  const row = await db.selectFrom(table).select(['entry', 'revision']).where('slug', '=', slug).executeTakeFirst()
  if (!row) throw notFound('hosters.entry-not-found')
  return { entry: entryOf<S>(row.entry), revision: row.revision }
}

/** Each table holds entries of its own shape. */
const entryOf = <S extends Shelf>(json: string): EntryOf[S] => fromJson<EntryOf[S]>(json)

/** Where an address of the collective's former site leads, if the table knows it. */
export async function oldAddress(
  db: Database,
  sort: OldAddressTable['sort'],
  value: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('oldAddress')
    .select('target')
    .where('sort', '=', sort)
    .where('value', '=', value)
    .executeTakeFirst()
  return row?.target
}

/** All old addresses of one sort, in order. */
export async function oldAddresses(db: Database, sort: OldAddressTable['sort']): Promise<OldAddressTable[]> {
  const rows = await db
    .selectFrom('oldAddress')
    .select(['value', 'target'])
    .where('sort', '=', sort)
    .orderBy('value')
    .execute()
  return rows.map(({ value, target }) => ({ sort, value, target }))
}
