import { PostgresAdapter, sql } from 'kysely'
import type { Database, Tables } from './database.ts'

/**
 * At the beginning of a transaction that many begin at once on this table: each waits for its turn, where PostgreSQL
 * would have them all try, fail and repeat. On SQLite whoever writes waits anyway.
 */
export async function takeTurns(db: Database, table: keyof Tables): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter)
    await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(db)
}
