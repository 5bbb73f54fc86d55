import type { Database, Id } from '../../../platform/database/index.ts'
import { hashOf } from '../../../platform/token.ts'
import type { ConfirmationRequestTable } from '../tables.ts'

/** Of which last word each hoster was asked already. */
export async function askedSince(db: Database): Promise<Map<Id, string>> {
  const rows = await db.selectFrom('confirmationRequest').select(['hosterId', 'since']).execute()
  return new Map(rows.map(({ hosterId, since }) => [hosterId, since]))
}

/** The question behind this link, unless another one came after it. */
export function requestByToken(db: Database, token: string): Promise<ConfirmationRequestTable | undefined> {
  return db.selectFrom('confirmationRequest').selectAll().where('tokenHash', '=', hashOf(token)).executeTakeFirst()
}
