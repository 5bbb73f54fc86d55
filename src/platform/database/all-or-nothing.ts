import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Inside a transaction: does all of `work`, or, when it throws, nothing of it; what was written before it stays. */
export async function allOrNothing<Result>(db: Database, work: (db: Database) => Promise<Result>): Promise<Result> {
  if (!db.isTransaction) throw new Error('there is no transaction of which this could be a part')
  await sql`savepoint all_or_nothing`.execute(db)
  try {
    const result = await work(db)
    await sql`release savepoint all_or_nothing`.execute(db)
    return result
  } catch (error) {
    await sql`rollback to savepoint all_or_nothing`.execute(db)
    throw error
  }
}
