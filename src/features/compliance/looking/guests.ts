import { type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { diagnosisRow } from './diagnosis-row.ts'
import { visitJob } from './jobs-asked.ts'
import '../tables.ts'

/** How long a hoster that asks for it is looked at though it is no member. */
const months = 12

/**
 * Has a hoster that applies looked at like a member from now on, in the caller's transaction: reviewers read it too.
 */
export async function welcomeGuest(db: Database, hosterId: Id, now: Temporal.Instant): Promise<void> {
  const { guestUntil, lookedAt } = await diagnosisRow(db, hosterId, now)
  const until = toInstant(now.toZonedDateTimeISO('UTC').add({ months }).toInstant())
  const isNew = guestUntil === null || guestUntil <= toInstant(now) || lookedAt === null
  await db
    .updateTable('diagnosis')
    .set({ guestUntil: until, ...(isNew ? { nextAt: toInstant(now) } : {}) })
    .where('subjectId', '=', hosterId)
    .execute()
  if (isNew) await askForJob(db, { ...visitJob(hosterId), runAt: now })
}

/** It applies no more: what was found stays, and nobody looks again. */
export async function dismissGuest(db: Database, hosterId: Id): Promise<void> {
  await db.updateTable('diagnosis').set({ guestUntil: null }).where('subjectId', '=', hosterId).execute()
}

export async function guestIds(db: Database, now: Temporal.Instant): Promise<Set<Id>> {
  const rows = db.selectFrom('diagnosis').select('subjectId').where('guestUntil', '>', toInstant(now))
  return new Set((await rows.execute()).map(({ subjectId }) => subjectId))
}
