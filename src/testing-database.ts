import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { LogEvent } from 'kysely'
import { migrations } from '../migrations/index.ts'
import { testDatabaseUrl } from './platform/config.ts'
import { migrate, newId, type OpenDatabase, openDatabase } from './platform/database/index.ts'
import type { Emptied } from './testing-database-emptied.ts'
import { openOnPostgres } from './testing-database-postgres.ts'
import { openOnSqlite } from './testing-database-sqlite.ts'

let written = 0
const countWrites = ({ query }: LogEvent) => {
  if (!query.sql.startsWith('select')) written++
}

/** How often anything was written through the databases of these tests, in this process. */
export const writesSoFar = (): number => written

let shared: Promise<Emptied> | undefined
const folder = mkdtempSync(join(tmpdir(), 'chatterie-test-'))

// Said here, where no test runs yet: within a test, `after` would close the database at that test's end.
after(async () => {
  await (await shared)?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One migrated database for the run, SQLite or PostgreSQL as the run says, emptied each time it is asked for. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const { database, empty } = await theShared()
  await empty()
  written++
  return database
}

/** Copies what stands in that database now; what it gives puts all of it back, once it was emptied. */
export async function keepTestDatabase(): Promise<() => Promise<void>> {
  const { keep } = await theShared()
  const putBack = await keep()
  return async () => {
    await putBack()
    written++
  }
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

function theShared(): Promise<Emptied> {
  const url = testDatabaseUrl()
  if (url === 'none') throw new Error('tools/needs-database.ts took this file for one that opens no database')
  shared ??= url ? openOnPostgres(url, countWrites) : openOnSqlite(join(folder, 'test.sqlite'), countWrites)
  return shared
}
