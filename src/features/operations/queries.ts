import { sql } from 'kysely'
import type { Database } from '../../platform/database/index.ts'

/** Fails when the database does not answer. */
export async function askDatabase(db: Database): Promise<void> {
  await sql`select 1`.execute(db)
}
