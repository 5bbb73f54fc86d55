import { type Database, toInstant } from '../../../../platform/database/index.ts'
import { confirmWithin } from './follower.ts'
import '../../tables.ts'

/** Forgets who did not follow the link in time. */
export async function eraseUnconfirmed(db: Database, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('incidentFollower')
    .where('confirmedAt', 'is', null)
    .where('createdAt', '<=', toInstant(now.subtract(confirmWithin)))
    .execute()
}
