import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from './database.ts'

/**
 * Brings the database to the program's own version, under a lock, forward only.
 * Refuses a database that a newer program has already changed.
 */
export async function migrate(db: Database, migrations: Record<string, Migration>): Promise<string[]> {
  if (db.isTransaction) throw new Error('migrations open their own transaction')
  const newer = (await appliedMigrations(db)).filter((name) => !Object.hasOwn(migrations, name))
  if (newer.length > 0)
    throw new Error(
      `The database is newer than this program (${newer.join(', ')}): start a newer program, or restore a backup.`,
    )
  const { error, results } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest()
  if (error) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}

async function appliedMigrations(db: Database): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}
