import type { Database, Id } from '../../../platform/database/index.ts'
import { conflict, notFound } from '../../../platform/errors.ts'
import { type FindingKept, findFinding } from '../looking/index.ts'
import type { Saw } from '../reply-tables.ts'

/** A finding of a hoster that stands, as its own people see it, with what it says. Refuses any other. */
export async function findingToAnswer(
  db: Database,
  hosterId: Id,
  id: Id,
  now: Temporal.Instant,
): Promise<{ finding: FindingKept; saw: Saw }> {
  const finding = await findFinding(db, id, { now, public: false })
  if (finding?.subjectId !== hosterId) throw notFound('compliance.no-finding')
  const { result, sentence, endedAt } = finding
  if (result === null || sentence === null) throw conflict('compliance.finding-does-not-stand')
  if (endedAt !== null) throw conflict('compliance.finding-over')
  return { finding, saw: { result, sentence } }
}

/** Whether all may read the finding, so what was said of it too. */
export async function isFindingPublic(db: Database, id: Id, now: Temporal.Instant): Promise<boolean> {
  return (await findFinding(db, id, { now, public: true })) !== undefined
}
