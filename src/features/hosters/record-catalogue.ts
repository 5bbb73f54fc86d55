import { atomically, type Database } from '../../platform/database/index.ts'
import type { By } from './by.ts'
import type { Catalogue } from './catalogue.ts'
import { writeEntries } from './write-entries.ts'

/** Adds or replaces entries by slug; entries that the given catalogue lacks stay, and so does what did not change. */
export function recordCatalogue(db: Database, { kinds, software, alternatives }: Catalogue, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await writeEntries(db, 'kind', kinds, by)
    await writeEntries(db, 'software', software, by)
    await writeEntries(db, 'alternative', alternatives, by)
  })
}
