import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { never } from './rhythm.ts'
import '../tables.ts'

/** Between two checks of one service that people ask for. */
const pause = Temporal.Duration.from({ minutes: 1 })

export type Recheck = 'asked' | 'just-checked' | 'not-watched'

/** Has a service checked again now rather than at its rhythm: at most once a minute, and not where nobody asks. */
export async function askRecheck(db: Database, serviceId: Id, now: Temporal.Instant): Promise<Recheck> {
  const watch = await db
    .selectFrom('watch')
    .select(['measured', 'nextAt', 'checkedAt'])
    .where('serviceId', '=', serviceId)
    .executeTakeFirst()
  if (!watch || watch.measured === 0 || watch.nextAt === never) return 'not-watched'
  if (watch.checkedAt !== null && watch.checkedAt > toInstant(now.subtract(pause))) return 'just-checked'
  const nextAt = toInstant(now)
  await db
    .updateTable('watch')
    .set({ nextAt })
    .where('serviceId', '=', serviceId)
    .where('nextAt', '>', nextAt)
    .execute()
  return 'asked'
}
