import type { Id, Instant } from '../../platform/database/index.ts'
import type { Outcome } from './applying/outcome.ts'
import type { Matching } from './matching/matching.ts'
import type { Format, Subject } from './sheet.ts'

/** A list that was uploaded, without its content. */
export interface Upload {
  id: Id
  name: string
  source: string
  subject: Subject
  format: Format
  matching: Matching | null
  uploadedAt: Instant
  applyingBy: Id | null
  applyingSince: Instant | null
  appliedAt: Instant | null
  outcome: Outcome | null
}
