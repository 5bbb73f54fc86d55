import type { Kysely } from 'kysely'

// Who acts for a hoster may show anew that its domain knows them: what was held back since then goes on.
export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('delegation').addColumn('provedAgainAt', 'text').execute()
}
