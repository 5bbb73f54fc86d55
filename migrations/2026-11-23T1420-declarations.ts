import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('declaration')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hosterId', 'text', (column) => column.notNull().references('hoster.id'))
    .addColumn('documentId', 'text', (column) => column.notNull().references('document.id'))
    .addColumn('versionNumber', 'integer', (column) => column.notNull())
    .addColumn('begunAt', 'text', (column) => column.notNull())
    .addColumn('begunByPersonId', 'text')
    .addColumn('sentAt', 'text')
    .addColumn('sentByPersonId', 'text')
    .addColumn('remindedAt', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute()
  await schema.createIndex('declaration_hoster').on('declaration').columns(['hosterId', 'sentAt']).execute()
  // A hoster writes at one declaration at a time, whoever of its people does.
  await schema
    .createIndex('declaration_begun')
    .unique()
    .on('declaration')
    .column('hosterId')
    .where(sql.ref('sentAt'), 'is', null)
    .execute()
  await schema
    .createTable('declaredClause')
    .addColumn('declarationId', 'text', (column) => column.notNull().references('declaration.id'))
    .addColumn('clauseId', 'text', (column) => column.notNull())
    .addColumn('state', 'text')
    .addColumn('explanation', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('link', 'text')
    .addColumn('plannedOn', 'text')
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('declaredClause_pk', ['declarationId', 'clauseId'])
    .execute()
  await schema.createIndex('declaredClause_clause').on('declaredClause').columns(['clauseId', 'state']).execute()
  await schema
    .createTable('declaredBlob')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .execute()
  await schema
    .createTable('declaredFile')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('declarationId', 'text', (column) => column.notNull().references('declaration.id'))
    .addColumn('clauseId', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().references('declaredBlob.hash'))
    .addColumn('addedAt', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('declaredFile_hash').on('declaredFile').column('hash').execute()
  await schema
    .createIndex('declaredFile_declaration')
    .on('declaredFile')
    .columns(['declarationId', 'clauseId'])
    .execute()
}
