import { type Database, toInstant } from '../../../platform/database/index.ts'
import type { DiagnosisTable } from '../tables.ts'

/** The row of a subject, made when it has none: it waits for its first look. */
export async function diagnosisRow(db: Database, subjectId: string, nextAt: Temporal.Instant): Promise<DiagnosisTable> {
  await db
    .insertInto('diagnosis')
    .values({ ...unlooked, subjectId, nextAt: toInstant(nextAt) })
    .onConflict((clash) => clash.column('subjectId').doNothing())
    .execute()
  return db.selectFrom('diagnosis').selectAll().where('subjectId', '=', subjectId).executeTakeFirstOrThrow()
}

const unlooked = {
  lockedUntil: null,
  firstAt: null,
  lookedAt: null,
  toldAt: null,
  remindedAt: null,
  publicAt: null,
  requests: null,
  bytes: null,
  ms: null,
  askedDay: null,
  asked: 0,
  saidAt: null,
  guestUntil: null,
}
