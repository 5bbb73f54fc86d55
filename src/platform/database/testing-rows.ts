import type { Database } from './index.ts'
import '../jobs/tables.ts'

/** A row to try the database with. */
export async function addJob(
  db: Database,
  key: string,
  given: { attempts?: number; runAt?: string; payload?: string } = {},
) {
  const empty = { lockedUntil: null, lastError: null, givenUpAt: null }
  const row = { kind: 'test', payload: '{}', runAt: '', attempts: 0, ...empty, ...given, key }
  await db.insertInto('job').values(row).execute()
}

export async function keys(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('job').select('key').orderBy('key').execute()
  return rows.map(({ key }) => key)
}
