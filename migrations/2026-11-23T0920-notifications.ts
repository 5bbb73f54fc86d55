import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('notification')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('values', 'text', (column) => column.notNull())
    .addColumn('href', 'text')
    .addColumn('hosterId', 'text')
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('mailedAt', 'text')
    .addColumn('readAt', 'text')
    .execute()
  await schema.createIndex('notification_person').on('notification').columns(['personId', 'createdAt']).execute()
  await schema.createIndex('notification_createdAt').on('notification').columns(['createdAt']).execute()

  await schema
    .createTable('notificationChoice')
    .addColumn('personId', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('way', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('notificationChoice_once', ['personId', 'kind'])
    .execute()
}
