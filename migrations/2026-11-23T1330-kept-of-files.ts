import type { Kysely } from 'kysely'

type Rows = {
  hoster: { id: string; facts: string }
  service: { id: string; facts: string }
  sourceFile: { hosterId: string }
}

const atOnce = 500

/**
 * Facts keep all that a file says: figures, the address of the logo, lines of other keys, a service's mailbox. Files are
 * asked for anew, since what they said of that was not kept.
 */
export async function up(database: Kysely<unknown>) {
  const db = database.withTables<Rows>()
  const nothing = { logoUrl: null, figuresAt: [], figures: [], otherStatements: [] }
  await complete(db, 'hoster', nothing)
  await complete(db, 'service', { contactEmail: null, ...nothing })
  await db.deleteFrom('sourceFile').execute()
}

async function complete(db: Kysely<Rows>, table: 'hoster' | 'service', nothing: object) {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom(table)
      .select(['id', 'facts'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(atOnce)
      .execute()
    for (const { id, facts } of rows) {
      const said = JSON.parse(facts)
      // Behind what is said, where a reader writes them too: a file that says the same changes nothing.
      const whole = { ...said, ...nothing, ...said }
      await db
        .updateTable(table)
        .set({ facts: JSON.stringify(whole) })
        .where('id', '=', id)
        .execute()
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
