import type { Database } from '../database/index.ts'
import type { MailTable } from './tables.ts'

/** What the outbox still holds for one address, the oldest first. */
export function mailsTo(db: Database, recipient: string): Promise<MailTable[]> {
  return db.selectFrom('mail').selectAll().where('recipient', '=', recipient).orderBy('createdAt').execute()
}
