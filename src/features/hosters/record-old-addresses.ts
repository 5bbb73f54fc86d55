import { atomically, type Database } from '../../platform/database/index.ts'
import type { OldAddressTable } from './tables.ts'

/** Adds or replaces where addresses of the collective's former site lead. */
export function recordOldAddresses(db: Database, addresses: OldAddressTable[]): Promise<void> {
  return atomically(db, async (db) => {
    for (const address of addresses)
      await db
        .insertInto('oldAddress')
        .values(address)
        .onConflict((clash) => clash.columns(['sort', 'value']).doUpdateSet({ target: address.target }))
        .execute()
  })
}
