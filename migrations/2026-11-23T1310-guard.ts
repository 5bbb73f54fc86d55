import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>) {
  const { schema } = db

  // Where a service is used, in one spelling: two hosters do not have one address.
  await schema.alterTable('service').addColumn('place', 'text').execute()
  const rows = await sql<{ id: string; facts: string }>`select "id", "facts" from "service"`.execute(db)
  for (const { id, facts } of rows.rows) {
    const place = placeOf(facts)
    if (place !== null) await sql`update "service" set "place" = ${place} where "id" = ${id}`.execute(db)
  }
  await schema.createIndex('service_place').on('service').columns(['place']).execute()

  // What came from a hoster's files is remembered when somebody takes their address away and gives it again.
  await schema
    .createTable('sourceServiceKept')
    .addColumn('serviceId', 'text', (column) => column.primaryKey().references('service.id'))
    .addColumn('hosterId', 'text', (column) => column.notNull().references('hoster.id'))
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('goneAt', 'text')
    .execute()
  await sql`insert into "sourceServiceKept" ("serviceId", "hosterId", "address", "goneAt")
    select "serviceId", "hosterId", "address", "goneAt" from "sourceService"`.execute(db)
  await schema.dropTable('sourceService').execute()
  await schema.alterTable('sourceServiceKept').renameTo('sourceService').execute()
  await schema.createIndex('sourceService_hoster').on('sourceService').columns(['hosterId']).execute()

  // How often people had a hoster's files read, and on which day.
  await schema
    .createTable('sourceAsking')
    .addColumn('hosterId', 'text', (column) => column.notNull().references('hoster.id'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('sourceAsking_once', ['hosterId'])
    .execute()

  // When the answer went to this address: nobody's mailbox is filled through the site.
  await schema.alterTable('remarkVoice').addColumn('mailedAt', 'text').execute()
  await schema.createIndex('remarkVoice_mailed').on('remarkVoice').columns(['mailedAt']).execute()
}

function placeOf(facts: string): string | null {
  const { url } = JSON.parse(facts)
  const address = typeof url === 'string' ? URL.parse(url) : null
  return address && `${address.host.replace(/^www\./, '')}${address.pathname.replace(/\/$/, '')}${address.search}`
}
