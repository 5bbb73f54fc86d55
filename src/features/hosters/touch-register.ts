import { announce, type Database, toInstant, toJson } from '../../platform/database/index.ts'
import { blankCollective } from './collective.ts'
import './tables.ts'

export const theCollective = 'collective'

/** Transactions that have counted already: whoever reads the register sees all that they changed at once. */
const counted = new WeakSet<Database>()

/** Counts a change of what the public sees, once a transaction, so that every node makes a new snapshot of it. */
export async function touchRegister(db: Database, now: Temporal.Instant): Promise<void> {
  if (db.isTransaction && counted.has(db)) return
  counted.add(db)
  const { numUpdatedRows } = await db
    .updateTable('collective')
    .set((row) => ({ registerRevision: row('registerRevision', '+', 1) }))
    .executeTakeFirst()
  if (numUpdatedRows === 0n)
    await db
      .insertInto('collective')
      .values({
        id: theCollective,
        settings: toJson(blankCollective),
        registerRevision: 1,
        revision: 0,
        updatedAt: toInstant(now),
      })
      .execute()
  await announce(db)
}
