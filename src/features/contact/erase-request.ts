import { atomically, type Database } from '../../platform/database/index.ts'
import { recipientRows, requestById } from './queries.ts'
import type { ContactRecipientTable } from './tables.ts'

/** Erases a message that nobody sent in time. */
export function expireRequest(db: Database, requestId: string): Promise<void> {
  return atomically(db, async (db) => {
    const request = await requestById(db, requestId)
    if (request && request.sentAt === null) await erase(db, requestId)
  })
}

/** Erases a message with the address and name of who wrote it. Only numbers stay, which name nobody. */
export function eraseRequest(db: Database, requestId: string): Promise<void> {
  return atomically(db, async (db) => {
    if (!(await requestById(db, requestId))) return
    const rows = await recipientRows(db, requestId)
    for (const row of rows) if (row.sentAt !== null) await tally(db, row, row.sentAt.slice(0, 7))
    await erase(db, requestId)
  })
}

async function erase(db: Database, requestId: string): Promise<void> {
  await db.deleteFrom('contactRecipient').where('requestId', '=', requestId).execute()
  await db.deleteFrom('contactRequest').where('id', '=', requestId).execute()
}

async function tally(db: Database, { recipient, answer }: ContactRecipientTable, month: string): Promise<void> {
  const answered = answer === 'yes' ? 1 : 0
  const unanswered = answer === 'no' ? 1 : 0
  await db
    .insertInto('contactTally')
    .values({ recipient, month, sent: 1, answered, unanswered })
    .onConflict((clash) =>
      clash.columns(['recipient', 'month']).doUpdateSet((row) => ({
        sent: row('contactTally.sent', '+', 1),
        answered: row('contactTally.answered', '+', answered),
        unanswered: row('contactTally.unanswered', '+', unanswered),
      })),
    )
    .execute()
}
