import { type Database, toInstant } from '../../../platform/database/index.ts'
import './tables.ts'

/** Keeps that something is said at one of its moments; false where it was said before. */
export async function remindedOnce(db: Database, about: string, slot: string, now: Temporal.Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('lifeReminder')
    .values({ about, slot, at: toInstant(now) })
    .onConflict((clash) => clash.columns(['about', 'slot']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
