import { type Database, toInstant } from '../../platform/database/index.ts'
import { keptMonths } from './kinds.ts'
import './tables.ts'

/** Erases what was told six months ago, read or not. */
export async function eraseOld(db: Database, now: Temporal.Instant): Promise<void> {
  const oldest = now.toZonedDateTimeISO('UTC').subtract({ months: keptMonths }).toInstant()
  await db.deleteFrom('notification').where('createdAt', '<=', toInstant(oldest)).execute()
}
