import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('journalEntry')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actorKind', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('keyId', 'text')
    .addColumn('forHosterId', 'text')
    .addColumn('verb', 'text', (column) => column.notNull())
    .addColumn('subjectKind', 'text', (column) => column.notNull())
    .addColumn('subjectId', 'text', (column) => column.notNull())
    .addColumn('hosterId', 'text')
    .addColumn('visibility', 'text', (column) => column.notNull())
    .addColumn('undoes', 'text', (column) => column.unique())
    .addColumn('content', 'text')
    .addColumn('salt', 'text')
    .addColumn('contentHash', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.unique())
    .addColumn('seal', 'text')
    .execute()
  // Each filter of the journal's page finds its newest rows through its own index.
  for (const filter of ['visibility', 'hosterId', 'subjectId', 'subjectKind', 'verb', 'actorKind', 'actor'])
    await schema.createIndex(`journalEntry_${filter}`).on('journalEntry').columns([filter, 'at', 'id']).execute()
  await schema.createIndex('journalEntry_at').on('journalEntry').columns(['at', 'id']).execute()
  // What waits for its seal, in order, however long the sealed part is.
  await schema
    .createIndex('journalEntry_waiting')
    .on('journalEntry')
    .columns(['at', 'id'])
    .where(sql.ref('number'), 'is', null)
    .execute()
  await schema
    .createTable('journalHead')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .execute()
}
