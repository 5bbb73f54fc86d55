import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('collective')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('registerRevision', 'integer', (column) => column.notNull())
    .addColumn('updatedAt', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('file')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute()

  for (const name of ['kind', 'software', 'alternative'])
    await schema
      .createTable(name)
      .addColumn('slug', 'text', (column) => column.primaryKey())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('updatedAt', 'text', (column) => column.notNull())
      .execute()

  await schema
    .createTable('hoster')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('descriptionAddress', 'text', (column) => column.unique())
    .addColumn('fictional', 'integer', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('provenances', 'text', (column) => column.notNull())
    .addColumn('logo', 'text', (column) => column.references('file.hash'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('updatedAt', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('hosterFormerSlug')
    .addColumn('slug', 'text', (column) => column.primaryKey())
    .addColumn('hosterId', 'text', (column) => column.notNull().references('hoster.id'))
    .execute()

  await schema
    .createTable('membershipPeriod')
    .addColumn('hosterId', 'text', (column) => column.notNull().references('hoster.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('litter', 'text')
    .addColumn('from', 'text')
    .addColumn('to', 'text')
    .addColumn('mentor', 'text')
    .addColumn('provenance', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('membershipPeriod_order', ['hosterId', 'position'])
    .execute()

  await schema
    .createTable('service')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hosterId', 'text', (column) => column.notNull().references('hoster.id'))
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('descriptionAddress', 'text', (column) => column.unique())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('provenances', 'text', (column) => column.notNull())
    .addColumn('urlIsGuessed', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('updatedAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('service_slug_within_hoster', ['hosterId', 'slug'])
    .execute()

  await schema
    .createTable('serviceFormerSlug')
    .addColumn('hosterId', 'text', (column) => column.notNull().references('hoster.id'))
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('serviceId', 'text', (column) => column.notNull().references('service.id'))
    .addPrimaryKeyConstraint('serviceFormerSlug_within_hoster', ['hosterId', 'slug'])
    .execute()

  await schema
    .createTable('oldAddress')
    .addColumn('sort', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('oldAddress_value', ['sort', 'value'])
    .execute()
}
