import type { Id, Instant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Remark, Voice } from './remark.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    remark: RemarkTable
    remarkVoice: RemarkVoiceTable
    confirmationRequest: ConfirmationRequestTable
  }
}

export interface RemarkTable extends Omit<Remark, 'subject'> {
  subjectKind: string
  subjectId: Id
  /** Of the link by which a mailbox answers for a hoster for whom nobody acts. */
  answerHash: string | null
  answeredByPersonId: Id | null
}

export interface RemarkVoiceTable extends Voice {
  remarkId: Id
  /** Of the receipt. */
  tokenHash: string
  email: string | null
  /** The address without what makes several of one mailbox. */
  mailbox: string | null
  language: Language
  /** When the answer went there. */
  mailedAt: Instant | null
}

/** The last time that a hoster was asked whether all is still true. */
export interface ConfirmationRequestTable {
  hosterId: Id
  /** The last word then: another one since answers the question, and starts another ageing. */
  since: Instant
  askedAt: Instant
  /** Null: there was nobody to ask. */
  tokenHash: string | null
  usedAt: Instant | null
}
