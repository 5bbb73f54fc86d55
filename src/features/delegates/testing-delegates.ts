import { type Database, type Id, newId, toInstant } from '../../platform/database/index.ts'
import type { Proof } from './delegation.ts'
import './tables.ts'

interface DelegateGiven {
  personId: Id
  hosterId: Id
  proof?: Proof
}

export const longAgo = Temporal.Instant.from('2026-01-15T12:00:00Z')

/** Somebody who acts for a hoster, for long unless it is said. */
export async function givenDelegate(db: Database, said: DelegateGiven, at = longAgo): Promise<Id> {
  const id = newId()
  const open = { admittedByPersonId: null, provedAgainAt: null, endedAt: null, endedByPersonId: null, endReason: null }
  await db
    .insertInto('delegation')
    .values({ id, proof: 'coordination', ...said, startedAt: toInstant(at), ...open })
    .execute()
  return id
}
