import type { Database } from '../database/index.ts'
import { forgetJob } from '../jobs/index.ts'
import type { MailTable } from './tables.ts'

/** What the outbox still holds for one address, the oldest first. */
export function mailsTo(db: Database, recipient: string): Promise<MailTable[]> {
  return db.selectFrom('mail').selectAll().where('recipient', '=', recipient).orderBy('createdAt').execute()
}

/** Empties the outbox of all that was meant for one address, sent or not. */
export async function eraseMailsTo(db: Database, recipient: string): Promise<void> {
  for (const { id } of await mailsTo(db, recipient)) {
    await db.deleteFrom('mail').where('id', '=', id).execute()
    await forgetJob(db, { kind: 'mail', name: id })
  }
}
