import type { Kysely } from 'kysely'

/** Between which instants somebody who was brought back did not act. */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable('delegationGap')
    .addColumn('delegationId', 'text', (column) => column.notNull().references('delegation.id'))
    .addColumn('endedAt', 'text', (column) => column.notNull())
    .addColumn('restoredAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('delegationGap_key', ['delegationId', 'endedAt'])
    .execute()
}
