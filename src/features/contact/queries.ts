import { type Database, type Instant, toInstant } from '../../platform/database/index.ts'
import { hashOf } from '../../platform/token.ts'
import { aDay } from './fullness.ts'
import type { ContactRecipientTable, ContactRequestTable } from './tables.ts'

/** The request whose link this is, unless it was never made or is erased. */
export function requestByToken(db: Database, token: string): Promise<ContactRequestTable | undefined> {
  return db.selectFrom('contactRequest').selectAll().where('tokenHash', '=', hashOf(token)).executeTakeFirst()
}

/** The request whose question this is, unless it is erased. */
export function requestByFollowUp(db: Database, token: string): Promise<ContactRequestTable | undefined> {
  return db.selectFrom('contactRequest').selectAll().where('followUpHash', '=', hashOf(token)).executeTakeFirst()
}

export function requestById(db: Database, id: string): Promise<ContactRequestTable | undefined> {
  return db.selectFrom('contactRequest').selectAll().where('id', '=', id).executeTakeFirst()
}

/** To whom a request goes, in the order chosen. */
export function recipientRows(db: Database, requestId: string): Promise<ContactRecipientTable[]> {
  return db.selectFrom('contactRecipient').selectAll().where('requestId', '=', requestId).orderBy('position').execute()
}

/** When this mailbox wrote within a day. */
export async function writtenFrom(db: Database, mailbox: string, now: Temporal.Instant): Promise<Instant[]> {
  const rows = await db
    .selectFrom('contactRequest')
    .select('createdAt')
    .where('mailbox', '=', mailbox)
    .where('createdAt', '>', toInstant(now.subtract(aDay)))
    .execute()
  return rows.map(({ createdAt }) => createdAt)
}

/** When each of these got messages within a day. */
export async function sentTo(db: Database, keys: string[], now: Temporal.Instant): Promise<Map<string, Instant[]>> {
  const rows = await db
    .selectFrom('contactRecipient')
    .select(['recipient', 'sentAt'])
    .where('recipient', 'in', keys)
    .where('sentAt', '>', toInstant(now.subtract(aDay)))
    .execute()
  const byRecipient = Map.groupBy(rows, ({ recipient }) => recipient)
  return new Map(keys.map((key) => [key, (byRecipient.get(key) ?? []).flatMap(({ sentAt }) => sentAt ?? [])]))
}
