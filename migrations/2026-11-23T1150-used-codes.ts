import type { Kysely } from 'kysely'

/** Codes of a second factor that were given already: each opens once, whoever read it. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('usedCode')
    .addColumn('userId', 'text', (column) => column.notNull().references('authUser.id').onDelete('cascade'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('usedAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('usedCode_once', ['userId', 'code'])
    .execute()
}
