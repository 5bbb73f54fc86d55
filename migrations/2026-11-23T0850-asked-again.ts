import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema.alterTable('job').addColumn('againAt', 'text').execute()
  await schema.createIndex('job_kind').on('job').columns(['kind']).execute()
  await schema.alterTable('mail').addColumn('unsubscribe', 'text').execute()
}
