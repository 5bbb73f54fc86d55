import { type Database, type Instant, toInstant } from '../../../platform/database/index.ts'
import type { SigningKey } from './signing-key.ts'
import '../tables.ts'

/** A key of ours, present or former: its public half, so that old statements can still be told to be ours. */
export interface KnownKey {
  id: string
  publicKey: string
  firstUsedAt: Instant
  lastUsedAt: Instant
}

/** Remembers that this key was in use. */
export async function noteKey(db: Database, { id, publicKey }: SigningKey, now: Temporal.Instant): Promise<void> {
  const at = toInstant(now)
  await db
    .insertInto('membershipKey')
    .values({ id, publicKey, firstUsedAt: at, lastUsedAt: at })
    .onConflict((clash) => clash.column('id').doUpdateSet({ lastUsedAt: at }))
    .execute()
}

/** Every key that was ever noted, the last used first. */
export const knownKeys = (db: Database): Promise<KnownKey[]> =>
  db.selectFrom('membershipKey').selectAll().orderBy('lastUsedAt', 'desc').orderBy('id').execute()
