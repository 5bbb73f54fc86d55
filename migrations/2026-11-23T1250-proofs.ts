import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db
  await schema
    .createTable('linkBack')
    .addColumn('hosterId', 'text', (column) => column.primaryKey().references('hoster.id'))
    .addColumn('way', 'text')
    .addColumn('address', 'text')
    .addColumn('firstSeenAt', 'text')
    .addColumn('lastSeenAt', 'text')
    .addColumn('missingSince', 'text')
    .addColumn('lookedAt', 'text')
    .addColumn('triedAt', 'text')
    .addColumn('failingSince', 'text')
    .addColumn('trouble', 'text')
    .addColumn('askedAt', 'text')
    .addColumn('nextAt', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('membershipKey')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('publicKey', 'text', (column) => column.notNull())
    .addColumn('firstUsedAt', 'text', (column) => column.notNull())
    .addColumn('lastUsedAt', 'text', (column) => column.notNull())
    .execute()
}
