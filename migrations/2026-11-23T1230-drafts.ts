import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('draft')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('tokenHash', 'text', (column) => column.unique())
    .addColumn('personId', 'text', (column) => column.references('person.id'))
    .addColumn('subjectId', 'text')
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addColumn('toldAt', 'text')
    .execute()
  await schema.createIndex('draft_person').on('draft').columns(['personId', 'kind']).execute()
  await schema.createIndex('draft_subject').on('draft').columns(['subjectId', 'kind']).execute()
  await schema.createIndex('draft_savedAt').on('draft').columns(['savedAt']).execute()
}
