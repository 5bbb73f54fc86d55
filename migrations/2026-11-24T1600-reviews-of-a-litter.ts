import { type Kysely, sql } from 'kysely'

const tables = ['reviewer', 'review', 'reviewedClause'] as const

/** A hoster, and a person, review an application once in each of its rounds: no longer once for ever. */
export async function up(db: Kysely<unknown>) {
  await db.schema.dropIndex('reviewer_person_at').execute()
  await db.schema.dropIndex('reviewedClause_clause').execute()
  for (const table of tables) await db.schema.alterTable(table).renameTo(`${table}Before`).execute()
  await reviewers(db)
  await reviews(db)
  for (const table of tables)
    await sql`insert into ${sql.table(table)} select * from ${sql.table(`${table}Before`)}`.execute(db)
  for (const table of tables.toReversed()) await db.schema.dropTable(`${table}Before`).execute()
}

async function reviewers({ schema }: Kysely<unknown>) {
  await schema
    .createTable('reviewer')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('applicationId', 'text', (column) => column.notNull())
    .addColumn('round', 'text', (column) => column.notNull())
    // Freed by a refusal: of one application and round, each slot is held once.
    .addColumn('slot', 'integer')
    .addColumn('applicantHosterId', 'text', (column) => column.notNull().references('hoster.id'))
    .addColumn('hosterId', 'text', (column) => column.notNull().references('hoster.id'))
    .addColumn('personId', 'text')
    .addColumn('proposedAt', 'text', (column) => column.notNull())
    .addColumn('proposedByPersonId', 'text')
    .addColumn('acceptedAt', 'text')
    .addColumn('endedAt', 'text')
    .addColumn('endReason', 'text')
    .addColumn('dueOn', 'text')
    .addColumn('remindedAt', 'text')
    .addUniqueConstraint('reviewer_hoster_in_round', ['applicationId', 'round', 'hosterId'])
    .addUniqueConstraint('reviewer_slot_in_round', ['applicationId', 'round', 'slot'])
    .addUniqueConstraint('reviewer_person_in_round', ['applicationId', 'round', 'personId'])
    .addCheckConstraint('reviewer_not_own', sql`"applicantHosterId" <> "hosterId"`)
    .addCheckConstraint('reviewer_slots', sql`"slot" is null or "slot" between 1 and 4`)
    .execute()
  await schema.createIndex('reviewer_person_at').on('reviewer').columns(['personId', 'proposedAt']).execute()
}

async function reviews({ schema }: Kysely<unknown>) {
  await schema
    .createTable('review')
    .addColumn('reviewerId', 'text', (column) => column.primaryKey().references('reviewer.id'))
    .addColumn('summary', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('byName', 'text')
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addColumn('sentAt', 'text')
    .addColumn('answer', 'text')
    .addColumn('answerLanguage', 'text')
    .addColumn('answeredAt', 'text')
    .addColumn('answeredByPersonId', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute()
  await schema
    .createTable('reviewedClause')
    .addColumn('reviewerId', 'text', (column) => column.notNull().references('reviewer.id'))
    .addColumn('clauseId', 'text', (column) => column.notNull())
    .addColumn('mark', 'text')
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reviewedClause_once', ['reviewerId', 'clauseId'])
    .execute()
  await schema.createIndex('reviewedClause_clause').on('reviewedClause').column('clauseId').execute()
}
