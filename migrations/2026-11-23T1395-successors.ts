import type { Kysely } from 'kysely'

type Rows = { service: { id: string; facts: string } }

const atOnce = 500

/** Facts say where people go on when a service ends: of those known, none did. */
export async function up(database: Kysely<unknown>) {
  const db = database.withTables<Rows>()
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('service')
      .select(['id', 'facts'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(atOnce)
      .execute()
    for (const { id, facts } of rows)
      await db
        .updateTable('service')
        .set({ facts: completed(facts) })
        .where('id', '=', id)
        .execute()
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

/** Where a reader writes it too, after the end: a file that says the same changes nothing. */
function completed(facts: string): string {
  const said: [string, unknown][] = Object.entries(JSON.parse(facts))
  if (said.some(([name]) => name === 'successorUrl')) return facts
  const whole = said.flatMap(([name, value]) => [[name, value], ...(name === 'endsOn' ? [['successorUrl', null]] : [])])
  return JSON.stringify(Object.fromEntries(whole))
}
