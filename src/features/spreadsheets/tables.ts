import type { Id, Instant, Json } from '../../platform/database/index.ts'
import type { Outcome } from './applying/outcome.ts'
import type { Matching } from './matching/matching.ts'
import type { Format, Subject } from './sheet.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    spreadsheet: SpreadsheetTable
    spreadsheetMatching: SpreadsheetMatchingTable
  }
}

/** A list that somebody uploaded, kept for a while so that nothing is lost between the steps. */
export interface SpreadsheetTable {
  id: Id
  /** Who uploaded it; null once they are gone. */
  personId: Id | null
  /** The name of the file. */
  name: string
  /** Where the list comes from, as pages will say. */
  source: string
  subject: Subject
  format: Format
  content: string
  /** What the columns say, once somebody said it. */
  matching: Json<Matching> | null
  uploadedAt: Instant
  /** Who has it applied, and since when. */
  applyingBy: Id | null
  applyingSince: Instant | null
  appliedAt: Instant | null
  outcome: Json<Outcome> | null
}

/** What columns of these headings were last said to mean. */
export interface SpreadsheetMatchingTable {
  /** A hash of what the list is about and its headings. */
  headings: string
  matching: Json<Matching>
  savedAt: Instant
}
