import type { Database, Id } from '../../../platform/database/index.ts'
import { hashOf } from '../../../platform/token.ts'
import { isCoordination, type SignedIn } from '../../accounts/index.ts'
import { mayActFor } from '../queries.ts'
import '../tables.ts'
import type { TakingBack } from './taking-back.ts'

/**
 * What may be taken back at this address. The last part is either the secret of a mailed link, or an id that means
 * something only to a person whom it concerns: who acts for the hoster, who was removed, the coordination.
 */
export async function takingBackAt(
  db: Database,
  address: string,
  person: SignedIn | null,
): Promise<TakingBack | 'sign-in' | undefined> {
  const rows = db.selectFrom('takingBack').select(columns)
  const byLink = await rows.where('tokenHash', '=', hashOf(address)).executeTakeFirst()
  if (byLink) return byLink
  const byId = await rows.where('id', '=', address).executeTakeFirst()
  if (!byId) return undefined
  if (!person) return 'sign-in'
  const concerned =
    byId.personId === person.personId || isCoordination(person) || (await mayActFor(db, person, byId.hosterId))
  return concerned ? byId : undefined
}

export function takingBackOf(db: Database, entryId: Id): Promise<TakingBack | undefined> {
  return db.selectFrom('takingBack').select(columns).where('entryId', '=', entryId).executeTakeFirst()
}

const columns = ['id', 'hosterId', 'sort', 'entryId', 'personId', 'at', 'expiresAt', 'doneAt'] as const
