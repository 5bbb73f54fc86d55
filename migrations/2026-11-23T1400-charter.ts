import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('document')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute()
  // There is one charter, and one manifesto.
  await schema
    .createIndex('document_kind')
    .unique()
    .on('document')
    .column('kind')
    .where(sql.ref('kind'), 'in', sql`('charter', 'manifesto')`)
    .execute()
  await schema
    .createTable('documentVersion')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('documentId', 'text', (column) => column.notNull().references('document.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('officialUrl', 'text')
    .addColumn('isParaphrase', 'integer', (column) => column.notNull())
    .addColumn('proposedOn', 'text')
    .addColumn('adoptedOn', 'text')
    .addColumn('inForceOn', 'text')
    .addColumn('withdrawnOn', 'text')
    .addColumn('undated', 'integer', (column) => column.notNull())
    .addColumn('decisionName', 'text')
    .addColumn('decisionUrl', 'text')
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addUniqueConstraint('documentVersion_number', ['documentId', 'number'])
    .execute()
}
