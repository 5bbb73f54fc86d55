import { sql } from 'kysely'
import type { Database } from '../../../platform/database/index.ts'

/** Every row of every table as one text, as whoever reads the database would search it. */
export async function textsOfDatabase(db: Database): Promise<{ table: string; text: string }[]> {
  const tables = await db.introspection.getTables()
  const texts: { table: string; text: string }[] = []
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
    for (const row of rows) texts.push({ table: name, text: JSON.stringify(row) })
  }
  return texts
}
