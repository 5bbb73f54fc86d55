import { DatabaseSync } from 'node:sqlite'
import type { Logger } from 'kysely'
import { openDatabase } from './platform/database/index.ts'
import { copyOf, type Emptied, migratedTables } from './testing-database-emptied.ts'

/** A second connection, which asks nothing of references, empties and fills all tables at once. */
export async function openOnSqlite(file: string, asked: Logger): Promise<Emptied> {
  const database = openDatabase({ engine: 'sqlite', file, durable: false }, asked)
  const tables = await migratedTables(database)
  const aside = new DatabaseSync(file, { enableForeignKeyConstraints: false, timeout: 5000 })
  aside.exec('pragma synchronous = off; pragma temp_store = memory')
  const ofEach = (sql: (table: string) => string, of = tables) =>
    void aside.exec(`begin immediate; ${of.map(sql).join('\n')} commit`)
  // To empty those in which nothing stands would cost ten times as much.
  const asking = tables.map((table) => `select '${table}' as "table" where exists (select 1 from ${table})`)
  const filled = aside.prepare(asking.join(' union all '))
  return {
    database,
    async empty() {
      const found = filled.all().map(({ table }) => String(table))
      ofEach((table) => `delete from ${table};`, found)
    },
    async keep() {
      ofEach((table) => `create temp table ${copyOf(table)} as select * from ${table} order by rowid;`)
      return async () => ofEach((table) => `insert into ${table} select * from ${copyOf(table)} order by rowid;`)
    },
    async close() {
      aside.close()
      await database.close()
    },
  }
}
