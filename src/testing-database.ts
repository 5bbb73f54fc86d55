import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { sql } from 'kysely'
import { migrations } from '../migrations/index.ts'
import { testDatabaseUrl } from './platform/config.ts'
import { migrate, newId, type OpenDatabase, openDatabase } from './platform/database/index.ts'

let shared: Promise<OpenDatabase> | undefined
const folder = mkdtempSync(join(tmpdir(), 'chatterie-test-'))

// Said here, where no test runs yet: within a test, `after` would close the database at that test's end.
after(async () => {
  await (await shared)?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One migrated database for the run, SQLite or PostgreSQL as the run says, emptied each time it is asked for. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  shared ??= openOnce()
  const database = await shared
  await empty(database)
  return database
}

/** A database that nobody else empties, for a site that stays open while other files of tests run. */
export async function openOwnDatabase(): Promise<OpenDatabase> {
  const database = openDatabase({ engine: 'sqlite', file: join(folder, `${newId()}.sqlite`), durable: false })
  await migrate(database.writer, migrations)
  return database
}

async function openOnce(): Promise<OpenDatabase> {
  const url = testDatabaseUrl()
  const database = url
    ? openDatabase({ engine: 'postgres', options: { connectionString: url } })
    : openDatabase({ engine: 'sqlite', file: join(folder, 'test.sqlite'), durable: false })
  await migrate(database.writer, migrations)
  return database
}

let order: string[] | undefined

/** Children first, in the order that worked the last time. */
async function empty({ writer }: OpenDatabase): Promise<void> {
  const tables = order ?? (await writer.introspection.getTables()).map(({ name }) => name)
  const emptied: string[] = []
  let left = tables
  for (let round = 0; left.length > 0 && round < tables.length; round++) {
    const stuck: string[] = []
    for (const name of left) {
      try {
        await sql`delete from ${sql.table(name)}`.execute(writer)
        emptied.push(name)
      } catch {
        // Rows of another table still point here: its turn comes in the next round.
        stuck.push(name)
      }
    }
    left = stuck
  }
  order = emptied
}
