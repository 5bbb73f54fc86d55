import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('remark')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hosterId', 'text', (column) => column.notNull())
    .addColumn('subjectKind', 'text', (column) => column.notNull())
    .addColumn('subjectId', 'text', (column) => column.notNull())
    .addColumn('problem', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('answerHash', 'text', (column) => column.unique())
    .addColumn('withCoordinationAt', 'text')
    .addColumn('outcome', 'text')
    .addColumn('answer', 'text')
    .addColumn('answeredAt', 'text')
    .addColumn('answeredBy', 'text')
    .addColumn('answeredByPersonId', 'text')
    .execute()
  // Of one sort on one thing, one waits: who says it again joins it.
  await schema
    .createIndex('remark_open')
    .unique()
    .on('remark')
    .columns(['subjectKind', 'subjectId', 'problem'])
    .where(sql.ref('answeredAt'), 'is', null)
    .execute()
  await schema.createIndex('remark_hoster').on('remark').columns(['hosterId', 'answeredAt']).execute()
  await schema
    .createTable('remarkVoice')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('remarkId', 'text', (column) => column.notNull().references('remark.id'))
    .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('explanation', 'text')
    .addColumn('email', 'text')
    .addColumn('mailbox', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('remarkVoice_remark').on('remarkVoice').columns(['remarkId', 'createdAt']).execute()
  await schema.createIndex('remarkVoice_mailbox').on('remarkVoice').columns(['mailbox', 'createdAt']).execute()
  await schema
    .createTable('confirmationRequest')
    .addColumn('hosterId', 'text', (column) => column.primaryKey().references('hoster.id'))
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('askedAt', 'text', (column) => column.notNull())
    .addColumn('tokenHash', 'text', (column) => column.unique())
    .addColumn('usedAt', 'text')
    .execute()
}
