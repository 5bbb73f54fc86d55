import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { lock } from './claim.ts'
import { never } from './rhythm.ts'
import { isDeclared } from './severity.ts'
import '../tables.ts'

/** Later than any rhythm, or than any day, with its spread; clocks of two workers may differ by a minute. */
const farRhythm = Temporal.Duration.from({ minutes: 70 })
const farDay = Temporal.Duration.from({ hours: 28 })
const farLock = lock.add({ seconds: 60 })

/** A clock that ran ahead and was set back left checks and locks for a far future: they are taken up now. */
export async function takeUpAfterJump(db: Database, now: Temporal.Instant): Promise<void> {
  await atomically(db, async (db) => {
    await takeUpChecks(db, now)
    await db
      .updateTable('watch')
      .set({ lookAt: toInstant(now) })
      .where('lookAt', '>', toInstant(now.add(farDay)))
      .where('lookAt', '<', never)
      .execute()
    await db
      .updateTable('watch')
      .set({ lockedUntil: null })
      .where('lockedUntil', '>', toInstant(now.add(farLock)))
      .execute()
  })
}

async function takeUpChecks(db: Database, now: Temporal.Instant): Promise<void> {
  const far = await db
    .selectFrom('watch')
    .select(['serviceId', 'reason', 'nextAt'])
    .where('nextAt', '>', toInstant(now.add(farRhythm)))
    .where('nextAt', '<', never)
    .execute()
  const farthest = toInstant(now.add(farDay))
  for (const { serviceId, reason, nextAt } of far)
    if (!isDeclared(reason) || nextAt > farthest)
      await db
        .updateTable('watch')
        .set({ nextAt: toInstant(now) })
        .where('serviceId', '=', serviceId)
        .execute()
}
