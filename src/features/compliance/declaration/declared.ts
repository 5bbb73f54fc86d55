import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Restriction } from '../../moderation/index.ts'
import type { Declared } from '../state.ts'

/** What a hoster says of each clause, once it has sent it. */
export interface Declaration {
  id: Id
  hosterId: Id
  /** The version of the charter that it answers. */
  documentId: Id
  versionNumber: number
  sentAt: Instant
  /** Clauses that it says nothing of are not here. */
  clauses: ReadonlyMap<string, DeclaredClause>
  /** Why its explanations, links and files are not here; its answers are. */
  hidden: Restriction | null
}

/** What decides a state of what one says: its answers, without what is said beside them. */
export interface Answers {
  sentAt: Instant
  clauses: ReadonlyMap<string, Pick<DeclaredClause, 'state' | 'plannedOn'>>
}

/** When one was sent, and what it answers. */
export type SentRow = Omit<Declaration, 'clauses' | 'hidden'>

export interface DeclaredClause {
  state: Declared
  /** Markdown, of a stranger. */
  explanation: string | null
  language: Language
  link: string | null
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  plannedOn: string | null
  files: DeclaredFile[]
  savedAt: Instant
}

export interface DeclaredFile {
  id: Id
  name: string
  /** Of ours, by what it holds: never what the browser said. */
  type: string
  size: number
}
