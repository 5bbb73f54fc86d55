import type { Kysely } from 'kysely'

/** When a hoster's entry was last said to be true, and since when its file is not read any more. */
export async function up(db: Kysely<unknown>) {
  for (const column of ['confirmedAt', 'unreadSince'])
    await db.schema.alterTable('hoster').addColumn(column, 'text').execute()
}
