import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('portalKind')
    .addColumn('kind', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('updatedAt', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('portalPlace')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('serviceId', 'text', (column) => column.notNull().references('service.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('trusted', 'integer', (column) => column.notNull())
    .addColumn('weight', 'integer', (column) => column.notNull())
    .addColumn('opensAt', 'text')
    .addColumn('keptDays', 'integer')
    .addColumn('seen', 'text', (column) => column.notNull())
    .addColumn('heldSince', 'text')
    .addColumn('heldWhy', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('updatedAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('portalPlace_once', ['serviceId', 'kind'])
    .execute()

  await schema
    .createTable('openingDay')
    .addColumn('serviceId', 'text', (column) => column.notNull().references('service.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('openings', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('openingDay_once', ['serviceId', 'kind', 'day'])
    .execute()
}
