import type { Kysely } from 'kysely'

/** What is made up, and why an adopted text could not be made. */
export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .alterTable('amendment')
    .addColumn('fictional', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('amendmentAdoption').addColumn('refusal', 'text').execute()
}
