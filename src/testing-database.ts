import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after } from 'node:test'
import { type LogEvent, sql } from 'kysely'
import { migrations } from '../migrations/index.ts'
import { testDatabaseUrl } from './platform/config.ts'
import { migrate, newId, type OpenDatabase, openDatabase } from './platform/database/index.ts'

interface Shared {
  database: OpenDatabase
  empty(): Promise<void>
  close(): Promise<void>
}

let written = 0
const countWrites = ({ query }: LogEvent) => {
  if (!query.sql.startsWith('select')) written++
}

/** How often anything was written through the databases of these tests, in this process. */
export const writesSoFar = (): number => written

let shared: Promise<Shared> | undefined
const folder = mkdtempSync(join(tmpdir(), 'chatterie-test-'))

// Said here, where no test runs yet: within a test, `after` would close the database at that test's end.
after(async () => {
  await (await shared)?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One migrated database for the run, SQLite or PostgreSQL as the run says, emptied each time it is asked for. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const url = testDatabaseUrl()
  if (url === 'none') throw new Error('tools/needs-database.ts took this file for one that opens no database')
  shared ??= url ? openOnPostgres(url) : openOnSqlite()
  const { database, empty } = await shared
  await empty()
  return database
}

/** A database that nobody else empties, for a site that stays open while other files of tests run. */
export async function openOwnDatabase(): Promise<OpenDatabase> {
  const database = openDatabase(
    { engine: 'sqlite', file: join(folder, `${newId()}.sqlite`), durable: false },
    countWrites,
  )
  await migrate(database.writer, migrations)
  return database
}

// All tables are emptied in one go, children and parents in any order: one by one they cost ten times as much on
// PostgreSQL, twice as much on SQLite.

async function openOnPostgres(url: string): Promise<Shared> {
  const database = openDatabase({ engine: 'postgres', options: { connectionString: url } }, countWrites)
  const deletes = await migratedAndItsDeletes(database)
  const all = sql.raw(`do $$ begin set local session_replication_role = replica; ${deletes} end $$`)
  return {
    database,
    empty: async () => void (await all.execute(database.writer)),
    close: () => database.close(),
  }
}

async function openOnSqlite(): Promise<Shared> {
  const file = join(folder, 'test.sqlite')
  const database = openDatabase({ engine: 'sqlite', file, durable: false }, countWrites)
  const deletes = await migratedAndItsDeletes(database)
  const emptier = new DatabaseSync(file, { enableForeignKeyConstraints: false, timeout: 5000 })
  emptier.exec('pragma synchronous = off')
  return {
    database,
    empty: async () => emptier.exec(`begin immediate; ${deletes} commit`),
    async close() {
      emptier.close()
      await database.close()
    },
  }
}

async function migratedAndItsDeletes({ writer }: OpenDatabase): Promise<string> {
  await migrate(writer, migrations)
  const tables = await writer.introspection.getTables()
  return tables.map(({ name }) => `delete from "${name}";`).join('\n')
}
