import type { Database, Id } from '../../platform/database/index.ts'
import './tables.ts'

/** Where a hoster's own file stands; null when it has none, or is unknown. */
export async function descriptionAddressOf(db: Database, hosterId: Id): Promise<string | null> {
  const rows = db.selectFrom('hoster').select('descriptionAddress').where('id', '=', hosterId)
  return (await rows.executeTakeFirst())?.descriptionAddress ?? null
}
