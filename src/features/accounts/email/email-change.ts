import type { Database, Id } from '../../../platform/database/index.ts'
import { hashOf } from '../../../platform/token.ts'
import type { EmailChangeTable } from '../tables.ts'

export const changeHours = 24

/** Which of the two mailboxes a link was sent to. */
export type Side = 'old' | 'new'

export interface EmailChange extends EmailChangeTable {
  side: Side
}

/** The change that a mailed link belongs to; undefined when it is over, was replaced, or never was. */
export async function changeByToken(
  db: Database,
  token: string,
  now: Temporal.Instant,
): Promise<EmailChange | undefined> {
  const hash = hashOf(token)
  const change = await db
    .selectFrom('emailChange')
    .selectAll()
    .where(({ or, eb }) => or([eb('oldTokenHash', '=', hash), eb('newTokenHash', '=', hash)]))
    .executeTakeFirst()
  return change && isGood(change, now) ? { ...change, side: change.oldTokenHash === hash ? 'old' : 'new' } : undefined
}

/** The change that this person waits for, if there is one. */
export async function changeOf(
  db: Database,
  personId: Id,
  now: Temporal.Instant,
): Promise<EmailChangeTable | undefined> {
  const change = await db.selectFrom('emailChange').selectAll().where('personId', '=', personId).executeTakeFirst()
  return change && isGood(change, now) && !isDone(change) ? change : undefined
}

export const isDone = ({ oldConfirmedAt, newConfirmedAt }: EmailChangeTable) =>
  oldConfirmedAt !== null && newConfirmedAt !== null

const isGood = ({ expiresAt }: EmailChangeTable, now: Temporal.Instant) => Temporal.Instant.compare(now, expiresAt) < 0
