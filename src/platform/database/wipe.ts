import { PostgresAdapter, sql } from 'kysely'
import type { Database, Tables } from './database.ts'

/**
 * Makes what was deleted from these tables unreadable in the files of the database. SQLite overwrites it when it is
 * deleted (`secure_delete`): what is left is its journal, which is emptied. PostgreSQL writes the tables anew, without
 * their dead rows; its write-ahead log is its own, and goes as the server recycles it.
 */
export async function wipeDeleted(db: Database, tables: readonly (keyof Tables)[]): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(db)
    return
  }
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  if (rows.some(({ busy }) => busy !== 0)) throw new Error('somebody reads the database: its journal stays for now')
}
