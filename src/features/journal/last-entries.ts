import type { Database, Id, Instant } from '../../platform/database/index.ts'
import { listEntries } from './queries.ts'

/** When something was last done, of whatever things: the newest first. */
export async function lastEntries(
  db: Database,
  { verb, most }: { verb: string; most: number },
): Promise<{ id: Id; at: Instant }[]> {
  const rows = await listEntries(db, { visible: 'all', verb }, most)
  return rows.map(({ id, at }) => ({ id, at }))
}
