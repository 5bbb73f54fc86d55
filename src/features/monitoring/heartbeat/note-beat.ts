import { type Database, toInstant } from '../../../platform/database/index.ts'
import { hashOf } from '../../../platform/token.ts'
import '../tables.ts'

/** One write a minute is enough to know that a service is alive, however often it says so. */
const betweenWrites = Temporal.Duration.from({ minutes: 1 })

/** Notes that a service says that it is alive; whether anybody has this secret. */
export async function noteBeat(db: Database, secret: string, now: Temporal.Instant): Promise<boolean> {
  const beat = await db
    .selectFrom('heartbeat')
    .select(['serviceId', 'lastAt'])
    .where('secretHash', '=', hashOf(secret))
    .executeTakeFirst()
  if (!beat) return false
  const { serviceId, lastAt } = beat
  if (lastAt === null || isOld(lastAt, now))
    await db
      .updateTable('heartbeat')
      .set({ lastAt: toInstant(now) })
      .where('serviceId', '=', serviceId)
      .execute()
  return true
}

/** A clock that was set back writes anew. */
function isOld(lastAt: string, now: Temporal.Instant): boolean {
  const passed = now.since(Temporal.Instant.from(lastAt))
  return passed.sign < 0 || Temporal.Duration.compare(passed, betweenWrites) >= 0
}
