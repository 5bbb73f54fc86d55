import type { Id, Instant } from '../../../../platform/database/index.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import type { Restriction } from '../../../moderation/index.ts'

export const lengths = { goals: 3000, answer: 1500, note: 2000 }
export const notesShown = 50
/** News that one hoster may write in a day. */
export const notesPerDay = 10

/** A hoster that asks another to accompany it. */
export interface Incubation {
  id: Id
  hosterId: Id
  mentorId: Id
  reason: string
  language: Language
  askedAt: Instant
  answeredAt: Instant | null
  /** Null: not answered yet. */
  accepted: boolean | null
  answer: string | null
  answerLanguage: Language | null
  endedAt: Instant | null
}

export interface Goals {
  text: string
  language: Language
  at: Instant
  revision: number
}

/** What is read of it: why it is not shown, where the coordination hid it. */
export type Read<Said> = Said & { hidden: Restriction | null }

export interface Note {
  id: Id
  /** The hoster itself, or its mentor. */
  byHosterId: Id
  text: string
  language: Language
  at: Instant
}
