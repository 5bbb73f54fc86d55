import type { Id, Instant, Json } from '../database/index.ts'

declare module '../database/database.ts' {
  interface Tables {
    draft: DraftTable
  }
}

export interface DraftTable {
  id: Id
  /** What form it is of. */
  kind: string
  /** Of who works without account: whoever has the address may open it. */
  tokenHash: string | null
  /** Of whom it is, when they were signed in. */
  personId: Id | null
  /** What it is about, when that is known here: those who act for it may open it. */
  subjectId: Id | null
  content: Json<unknown>
  createdAt: Instant
  savedAt: Instant
  /** When its people were told that it will be deleted. */
  toldAt: Instant | null
}
