import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('contactRequest')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('about', 'text')
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('submission', 'text', (column) => column.notNull().unique())
    .addColumn('tokenHash', 'text', (column) => column.notNull().unique())
    .addColumn('followUpHash', 'text', (column) => column.unique())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('sentAt', 'text')
    .execute()
  await schema.createIndex('contactRequest_mailbox').on('contactRequest').columns(['mailbox', 'createdAt']).execute()

  await schema
    .createTable('contactRecipient')
    .addColumn('requestId', 'text', (column) => column.notNull().references('contactRequest.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('sentAt', 'text')
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('contactRecipient_once', ['requestId', 'recipient'])
    .execute()
  await schema.createIndex('contactRecipient_day').on('contactRecipient').columns(['recipient', 'sentAt']).execute()

  await schema
    .createTable('contactTally')
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('sent', 'integer', (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull())
    .addColumn('unanswered', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('contactTally_month', ['recipient', 'month'])
    .execute()
}
