import { atomically, type Database, toInstant, toJson } from '../../platform/database/index.ts'
import type { Matching } from './matching/matching.ts'
import { headingsKey } from './queries.ts'
import type { Sheet } from './sheet.ts'
import './tables.ts'
import type { Upload } from './upload.ts'

/** Keeps what the columns of a list say, for it and for the next one of the same headings. */
export function matchColumns(
  db: Database,
  { id, subject }: Upload,
  { headings }: Sheet,
  matching: Matching,
  now: Temporal.Instant,
): Promise<void> {
  return atomically(db, async (db) => {
    const said = { matching: toJson(matching), savedAt: toInstant(now) }
    await db.updateTable('spreadsheet').set({ matching: said.matching }).where('id', '=', id).execute()
    await db
      .insertInto('spreadsheetMatching')
      .values({ headings: headingsKey(subject, headings), ...said })
      .onConflict((clash) => clash.column('headings').doUpdateSet(said))
      .execute()
  })
}
