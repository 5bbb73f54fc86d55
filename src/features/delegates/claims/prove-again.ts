import { type Database, toInstant } from '../../../platform/database/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { By } from '../by.ts'
import type { DelegationTable } from '../tables.ts'
import type { Way } from './claim.ts'

/** Notes that the domain knows somebody who acts for its hoster already. A link by mail shows nothing new of it. */
export async function proveAgain(
  db: Database,
  { id, hosterId }: Pick<DelegationTable, 'id' | 'hosterId'>,
  way: Exclude<Way, 'mail'>,
  { actor, now }: By,
): Promise<void> {
  await db
    .updateTable('delegation')
    .set({ provedAgainAt: toInstant(now) })
    .where('id', '=', id)
    .execute()
  const subject = { kind: 'delegation', id }
  const change = { actor, verb: 'delegation.proved-again', subject, hosterId, before: null, after: { proof: way } }
  await recordChange(db, { ...change, visibility: 'public' }, now)
}
