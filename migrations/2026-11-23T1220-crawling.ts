import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('source')
    .addColumn('hosterId', 'text', (column) => column.primaryKey().references('hoster.id'))
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('root', 'text', (column) => column.unique())
    .addColumn('leads', 'text')
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('askedAt', 'text')
    .addColumn('triedAt', 'text')
    .addColumn('nextAt', 'text', (column) => column.notNull())
    .addColumn('readAt', 'text')
    .addColumn('changedAt', 'text')
    .addColumn('failingSince', 'text')
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('claims', 'text', (column) => column.notNull())
    .execute()

  await schema.createIndex('source_address').on('source').columns(['address']).execute()

  await schema
    .createTable('sourceFile')
    .addColumn('hosterId', 'text', (column) => column.notNull().references('source.hosterId').onDelete('cascade'))
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('lastModified', 'text')
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('readAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sourceFile_once', ['hosterId', 'address'])
    .execute()

  await schema
    .createTable('sourceService')
    .addColumn('serviceId', 'text', (column) => column.primaryKey().references('service.id'))
    .addColumn('hosterId', 'text', (column) => column.notNull().references('source.hosterId').onDelete('cascade'))
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('goneAt', 'text')
    .execute()
  await schema.createIndex('sourceService_hoster').on('sourceService').columns(['hosterId']).execute()

  await schema
    .createTable('heldChange')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hosterId', 'text', (column) => column.notNull().references('source.hosterId').onDelete('cascade'))
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('foundAt', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('answeredAt', 'text')
    .addUniqueConstraint('heldChange_once', ['hosterId', 'what'])
    .execute()

  await schema
    .createTable('federation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text')
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('nextAt', 'text', (column) => column.notNull())
    .addColumn('readAt', 'text')
    .addColumn('failingSince', 'text')
    .addColumn('report', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('federationHoster')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('federationId', 'text', (column) => column.notNull().references('federation.id').onDelete('cascade'))
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('website', 'text')
    .addColumn('hosterId', 'text', (column) => column.references('hoster.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('foundAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('federationHoster_once', ['federationId', 'address'])
    .execute()
}
