import type { Id, Instant, Json } from '../../platform/database/index.ts'
import type { Actor, Change, Values } from './entry.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    journalEntry: JournalEntryTable
    journalHead: JournalHeadTable
  }
}

export interface JournalEntryTable {
  id: Id
  at: Instant
  actorKind: Actor['kind']
  /** The person's id, or the name of the job or machine. */
  actor: string
  keyId: Id | null
  forHosterId: Id | null
  verb: string
  subjectKind: string
  subjectId: string
  hosterId: Id | null
  visibility: Change['visibility']
  undoes: Id | null
  /** What changed, as `{ before, after }`; null once it is hidden. */
  content: Json<{ before: Values | null; after: Values | null }> | null
  /** Random; with the content it makes `contentHash`, which is what is sealed: hiding a content breaks no seal. */
  salt: string | null
  contentHash: string
  /** Place in the sealed chain; null while it waits. */
  number: number | null
  seal: string | null
}

/** Where the chain of seals ends: one row. Rows that are cut off at the end are missed by it. */
export interface JournalHeadTable {
  name: 'journal'
  number: number
  seal: string
}
