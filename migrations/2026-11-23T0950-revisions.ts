import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  for (const name of ['collective', 'kind', 'software', 'alternative'])
    await schema
      .alterTable(name)
      .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
      .execute()

  await schema
    .createTable('serviceRemoval')
    .addColumn('serviceId', 'text', (column) => column.primaryKey().references('service.id'))
    .addColumn('removedAt', 'text', (column) => column.notNull())
    .execute()
}
