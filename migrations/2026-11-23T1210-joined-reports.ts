import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  // The report under which this one stands, when there were many of the same within a day.
  await schema.alterTable('report').addColumn('joinsId', 'text').execute()
  await schema.createIndex('report_joinsId').on('report').columns(['joinsId', 'createdAt', 'id']).execute()
  await schema.createIndex('report_subject').on('report').columns(['subjectId', 'problem', 'createdAt']).execute()
}
