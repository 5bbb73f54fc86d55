import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Language } from '../../../platform/i18n/index.ts'

declare module '../../../platform/database/database.ts' {
  interface Tables {
    handoverNote: HandoverNoteTable
  }
}

/** What the coordination notes for who comes next: each version stays. */
export interface HandoverNoteTable {
  number: number
  /** Markdown. */
  text: string
  language: Language
  byPersonId: Id | null
  at: Instant
}
