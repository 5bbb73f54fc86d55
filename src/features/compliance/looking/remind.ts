import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { daysUntil, isReminderDue, lastDays } from './publication.ts'
import { tell } from './tell.ts'
import '../tables.ts'

/** Reminds hosters, once a day, of what all others read soon: a first diagnosis, and later changes for the worse. */
export async function remind(db: Database, now: Temporal.Instant): Promise<void> {
  await atomically(db, (db) => remindOfFirst(db, now))
  await atomically(db, (db) => remindOfChanges(db, now))
}

async function remindOfFirst(db: Database, now: Temporal.Instant): Promise<void> {
  const rows = await db
    .selectFrom('diagnosis')
    .select(['subjectId', 'toldAt', 'publicAt', 'remindedAt'])
    .where('publicAt', '>', toInstant(now))
    .execute()
  for (const { subjectId, ...told } of rows) {
    if (told.publicAt === null || !isReminderDue(told, now)) continue
    await noteReminded(db, subjectId, now)
    const values = { days: daysUntil(told.publicAt, now) }
    await tell(db, subjectId, { kind: 'waiting', key: 'compliance.told-reminder', values, letter: 'reminder' }, now)
  }
}

/** One message for all whose last days began, or that a hoster was told of, after its last reminder. */
async function remindOfChanges(db: Database, now: Temporal.Instant): Promise<void> {
  const at = toInstant(now)
  const rows = await db
    .selectFrom('finding')
    .innerJoin('diagnosis', 'diagnosis.subjectId', 'finding.subjectId')
    .select(['finding.subjectId', 'finding.publicAt', 'finding.toldAt', 'remindedAt'])
    .where('diagnosis.publicAt', '<=', at)
    .where('finding.publicAt', '>', at)
    .where('finding.publicAt', '<=', toInstant(now.add({ hours: 24 * lastDays })))
    .where('endedAt', 'is', null)
    .orderBy('finding.publicAt')
    .execute()
  const fresh = rows.filter(({ toldAt, remindedAt, publicAt }) => {
    if (remindedAt === null || publicAt === null) return true
    const near = toInstant(Temporal.Instant.from(publicAt).subtract({ hours: 24 * lastDays }))
    return near > remindedAt || (toldAt !== null && toldAt > remindedAt)
  })
  for (const [subjectId, some] of Map.groupBy(fresh, ({ subjectId }) => subjectId)) {
    await noteReminded(db, subjectId, now)
    const values = { count: some.length, days: daysUntil(some[0]?.publicAt ?? at, now) }
    await tell(db, subjectId, { kind: 'waiting', key: 'compliance.told-worse-reminder', values, letter: null }, now)
  }
}

async function noteReminded(db: Database, subjectId: string, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('diagnosis')
    .set({ remindedAt: toInstant(now) })
    .where('subjectId', '=', subjectId)
    .execute()
}
