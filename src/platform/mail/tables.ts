import type { Id, Instant } from '../database/index.ts'

declare module '../database/database.ts' {
  interface Tables {
    mail: MailTable
  }
}

export interface MailTable {
  id: Id
  recipient: string
  subject: string
  body: string
  replyTo: string | null
  unsubscribe: string | null
  createdAt: Instant
  sentAt: Instant | null
}
