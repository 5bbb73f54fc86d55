import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { Answer } from './answer.ts'
import type { DeclaredFile } from './declared.ts'

/** The self-assessment that a hoster is writing: one at a time, whoever of its people writes. */
export interface Draft {
  id: Id
  hosterId: Id
  /** The version of the charter in whose words its answers were begun: of one taken over, last year's. */
  documentId: Id
  versionNumber: number
  begunAt: Instant
  /** Counts each change. */
  revision: number
  answers: ReadonlyMap<string, DraftAnswer>
}

export interface DraftAnswer extends Answer {
  /** Of the page on which it was written. */
  language: Language
  /** When somebody last looked at it: before `begunAt` when it is taken over as it was. */
  savedAt: Instant
  files: DeclaredFile[]
}

/** Whether nobody has looked at it again since it was taken over. */
export const isTakenOver = ({ begunAt }: Draft, { savedAt }: DraftAnswer): boolean => savedAt < begunAt
