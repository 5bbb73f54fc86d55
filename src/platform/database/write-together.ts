import { type OperationNodeSource, PostgresAdapter, sql } from 'kysely'
import type { Database } from './database.ts'

interface Writing extends OperationNodeSource {
  execute(): Promise<unknown>
}

/**
 * Runs statements that write, in a transaction: on PostgreSQL as one, in one journey to the server. None reads what
 * another one writes, nor writes the same row; what references a row of another is checked at the end.
 */
export async function writeTogether(db: Database, statements: readonly Writing[]): Promise<void> {
  const last = statements.at(-1)
  if (!last) return
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) {
    for (const statement of statements) await statement.execute()
    return
  }
  const before = statements.slice(0, -1).map((statement, at) => sql`${sql.ref(`write${at}`)} as (${statement})`)
  const all = before.length === 0 ? sql`${last}` : sql`with ${sql.join(before)} ${last}`
  await all.execute(db)
}
