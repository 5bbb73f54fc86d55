import { atomically, type Database } from '../../platform/database/index.ts'
import type { OldAddressTable } from './tables.ts'

const batch = 100

/** Adds or replaces where addresses of the collective's former site lead. */
export function recordOldAddresses(db: Database, addresses: OldAddressTable[]): Promise<void> {
  const rows = [...new Map(addresses.map((address) => [`${address.sort} ${address.value}`, address])).values()]
  return atomically(db, async (db) => {
    for (let from = 0; from < rows.length; from += batch)
      await db
        .insertInto('oldAddress')
        .values(rows.slice(from, from + batch))
        .onConflict((clash) =>
          clash.columns(['sort', 'value']).doUpdateSet((row) => ({ target: row.ref('excluded.target') })),
        )
        .execute()
  })
}
