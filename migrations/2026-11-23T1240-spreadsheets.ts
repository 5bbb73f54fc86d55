import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('spreadsheet')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('personId', 'text', (column) => column.references('person.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('matching', 'text')
    .addColumn('uploadedAt', 'text', (column) => column.notNull())
    .addColumn('applyingBy', 'text', (column) => column.references('person.id'))
    .addColumn('applyingSince', 'text')
    .addColumn('appliedAt', 'text')
    .addColumn('outcome', 'text')
    .execute()
  await schema.createIndex('spreadsheet_uploadedAt').on('spreadsheet').columns(['uploadedAt']).execute()
  await schema
    .createTable('spreadsheetMatching')
    .addColumn('headings', 'text', (column) => column.primaryKey())
    .addColumn('matching', 'text', (column) => column.notNull())
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .execute()
}
