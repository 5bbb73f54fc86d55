import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { publicBefore, sayChanged, sayPublished } from './say.ts'
import '../tables.ts'

const atOnce = 200
const actor = { kind: 'job', name: 'publish-findings' } as const

/** Says what became public since: first diagnoses whose hoster did not answer in time, and changes for the worse. */
export async function sayDue(db: Database, now: Temporal.Instant): Promise<void> {
  await atomically(db, (db) => sayDiagnoses(db, now))
  while ((await atomically(db, (db) => sayChanges(db, now))) === atOnce);
}

async function sayDiagnoses(db: Database, now: Temporal.Instant): Promise<void> {
  const rows = await db
    .selectFrom('diagnosis')
    .select('subjectId')
    .where('publicAt', '<=', toInstant(now))
    .where('saidAt', 'is', null)
    .orderBy('publicAt')
    .execute()
  for (const { subjectId } of rows) await sayPublished(db, subjectId, { actor, now })
}

async function sayChanges(db: Database, now: Temporal.Instant): Promise<number> {
  const at = toInstant(now)
  const rows = await db
    .selectFrom('findingChange')
    .innerJoin('finding', 'finding.id', 'findingChange.findingId')
    .innerJoin('diagnosis', 'diagnosis.subjectId', 'finding.subjectId')
    .select(['findingChange.id', 'findingId', 'after', 'finding.subjectId', 'diagnosis.publicAt'])
    .where('findingChange.saidAt', 'is', null)
    .where('findingChange.publicAt', '<=', at)
    .orderBy('findingChange.publicAt')
    .orderBy('findingChange.id')
    .limit(atOnce)
    .execute()
  for (const { id, findingId, after, subjectId, publicAt } of rows) {
    const before = await publicBefore(db, findingId, now)
    await db.updateTable('findingChange').set({ saidAt: at }).where('id', '=', id).execute()
    if (publicAt !== null && publicAt <= at) await sayChanged(db, { subjectId, findingId, before, after }, actor, now)
  }
  return rows.length
}
