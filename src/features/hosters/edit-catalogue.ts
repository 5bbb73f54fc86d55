import { isDeepStrictEqual } from 'node:util'
import { atomically, type Database } from '../../platform/database/index.ts'
import { refuseMoved } from '../../platform/edit-conflict.ts'
import { invalid, Refusal } from '../../platform/errors.ts'
import { slugOf } from '../../platform/slug.ts'
import type { By } from './by.ts'
import type { Alternative, Catalogue, EntryOf, Kind, Shelf, Software } from './catalogue.ts'
import { findEntry } from './catalogue-queries.ts'
import { checkCatalogue } from './check-catalogue.ts'
import { keptWhereSame } from './corrections.ts'
import { catalogueOf } from './queries.ts'
import { writeEntries } from './write-entries.ts'

/** An entry of the catalogue, typed over the given revision. */
export interface EntryTyped<Entry> {
  entry: Entry
  revision: number
}

// Each adds an entry whose slug is free, or replaces one, and refuses what would contradict the rest of the catalogue.
export const addKind = (db: Database, kind: Kind, by: By) => addEntry(db, 'kind', kind, by)
export const addSoftware = (db: Database, program: Software, by: By) => addEntry(db, 'software', program, by)
export const addAlternative = (db: Database, product: Alternative, by: By) => addEntry(db, 'alternative', product, by)
export const editKind = (db: Database, slug: string, typed: EntryTyped<Kind>, by: By) =>
  editEntry(db, 'kind', slug, typed, by)
export const editSoftware = (db: Database, slug: string, typed: EntryTyped<Software>, by: By) =>
  editEntry(db, 'software', slug, typed, by)
export const editAlternative = (db: Database, slug: string, typed: EntryTyped<Alternative>, by: By) =>
  editEntry(db, 'alternative', slug, typed, by)

/** Adds an entry whose slug is free. */
export function addEntry<S extends Shelf>(db: Database, shelf: S, entry: EntryOf[S], by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { slug } = entry
    const table: Shelf = shelf
    if (slugOf(slug) !== slug) throw invalid('slug', 'hosters.slug-not-plain', { slug: slugOf(slug) })
    const taken = await db.selectFrom(table).select('slug').where('slug', '=', slug).executeTakeFirst()
    if (taken) throw invalid('slug', 'hosters.slug-taken', { slug })
    await putEntry(db, shelf, entry, by)
  })
}

function editEntry<S extends Shelf>(
  db: Database,
  shelf: S,
  slug: string,
  { entry, revision }: EntryTyped<EntryOf[S]>,
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const known = await findEntry(db, shelf, slug)
    refuseMoved(revision, { value: known.entry, revision: known.revision })
    await putEntry(db, shelf, keptWhereSame(known.entry, { ...entry, slug }), by)
  })
}

/** Puts an entry in the place of the one with its slug, unless the catalogue would contradict itself. */
export async function putEntry<S extends Shelf>(db: Database, shelf: S, entry: EntryOf[S], by: By): Promise<void> {
  const before = await catalogueOf(db)
  const known = checkCatalogue(before)
  const problems = checkCatalogue(withEntry(before, { [shelf]: entry })).filter(
    (problem) => !known.some((old) => isDeepStrictEqual(old, problem)),
  )
  if (problems.length > 0) {
    const own = problems.filter((problem) => problem.shelf === shelf && problem.slug === entry.slug)
    throw new Refusal(422, 'hosters.catalogue-contradicts', own.length > 0 ? own : problems)
  }
  await writeEntries(db, shelf, [entry], by)
}

function withEntry(catalogue: Catalogue, { kind, software, alternative }: Partial<EntryOf>): Catalogue {
  return {
    kinds: put(catalogue.kinds, kind),
    software: put(catalogue.software, software),
    alternatives: put(catalogue.alternatives, alternative),
  }
}

const put = <Entry extends { slug: string }>(entries: Entry[], entry: Entry | undefined): Entry[] =>
  entry ? [...entries.filter(({ slug }) => slug !== entry.slug), entry] : entries
