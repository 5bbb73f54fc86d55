import type { Logger } from 'kysely'
import pg from 'pg'
import { openDatabase } from './platform/database/index.ts'
import { copyOf, type Emptied, migratedTables } from './testing-database-emptied.ts'

/** A connection of its own, which asks nothing of references, empties and fills all tables at once. */
export async function openOnPostgres(url: string, asked: Logger): Promise<Emptied> {
  const place = { engine: 'postgres', options: { connectionString: url } } as const
  const database = openDatabase({ ...place, options: { ...place.options, Client: PreparingClient } }, asked)
  const tables = await migratedTables(database)
  const aside = new pg.Client({ connectionString: url, options: '-c session_replication_role=replica' })
  await aside.connect()
  const ofEach = async (sql: (table: string) => string) => void (await aside.query(tables.map(sql).join('\n')))
  // A procedure is read once, and to empty tables in which nothing stands would cost more than to look.
  const emptying = tables.map((table) => `if exists (select from ${table}) then delete from ${table}; end if;`)
  await aside.query(`create procedure pg_temp.empty() language plpgsql as $$ begin ${emptying.join('\n')} end $$`)
  return {
    // Plain data, as workers are told.
    database: { ...database, place },
    empty: async () => void (await aside.query('call pg_temp.empty()')),
    async keep() {
      await ofEach((table) => `create temp table ${copyOf(table)} as table ${table};`)
      return () => ofEach((table) => `insert into ${table} table ${copyOf(table)};`)
    },
    async close() {
      await aside.end()
      await database.close()
    },
  }
}

/** Has the server read a statement once: nearly all that a test asks, one before it asked already. */
class PreparingClient extends pg.Client {
  constructor(options?: string | pg.ClientConfig) {
    super(options)
    const query = (text: string, values: unknown[] = []) =>
      values.length > 0 || text.startsWith('select')
        ? super.query({ name: nameOf(text), text, values })
        : super.query(text)
    Object.assign(this, { query })
  }
}

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? `asked ${names.size}`
  names.set(text, name)
  return name
}
