import type { Id, Instant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Answer, Letter } from './contact.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    contactRequest: ContactRequestTable
    contactRecipient: ContactRecipientTable
    contactTally: ContactTallyTable
  }
}

/** What somebody wrote, until it is erased. */
export interface ContactRequestTable extends Letter {
  id: Id
  language: Language
  /** The address without what makes several of one mailbox. */
  mailbox: string
  /** The same form sent twice is one message. */
  submission: string
  tokenHash: string
  /** Set when the person is asked whether somebody answered. */
  followUpHash: string | null
}

export interface ContactRecipientTable {
  requestId: Id
  position: number
  /** A hoster's id, or `coordination`. */
  recipient: string
  sentAt: Instant | null
  answer: Answer | null
}

/** All that stays once a message is erased: how many a month, and what people said of the answers. */
export interface ContactTallyTable {
  recipient: string
  month: string
  sent: number
  answered: number
  unanswered: number
}
