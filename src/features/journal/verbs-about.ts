import type { Database, Id } from '../../platform/database/index.ts'
import './tables.ts'

/** What the journal says happened to a hoster, each kind of change once. */
export async function verbsAbout(db: Database, hosterId: Id): Promise<string[]> {
  const rows = db.selectFrom('journalEntry').select('verb').where('hosterId', '=', hosterId)
  return (await rows.distinct().execute()).map(({ verb }) => verb)
}
