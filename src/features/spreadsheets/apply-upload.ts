import { atomically, type Database, type Id, toInstant, toJson } from '../../platform/database/index.ts'
import { conflict } from '../../platform/errors.ts'
import { askForJob } from '../../platform/jobs/index.ts'
import { applyPlan, sourceNamed } from './applying/apply-plan.ts'
import { planSheet } from './planning/plan.ts'
import { findUpload, sheetIn } from './queries.ts'

/** Has a list applied, by somebody who saw what it would do. Refuses one whose columns are not matched. */
export function askToApply(db: Database, id: Id, personId: Id, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const { matching } = await findUpload(db, id)
    if (!matching) throw conflict('spreadsheets.not-matched')
    const asked = { applyingBy: personId, applyingSince: toInstant(now) }
    await db.updateTable('spreadsheet').set(asked).where('id', '=', id).execute()
    await askForJob(db, { kind: 'apply-spreadsheet', name: id, payload: { id }, runAt: now })
  })
}

/** Applies a list that waits for it. Again at will: what is done already is found as it is. */
export async function applyUpload(db: Database, id: Id, now: Temporal.Instant): Promise<void> {
  const waiting = await db.selectFrom('spreadsheet').select(['applyingBy']).where('id', '=', id).executeTakeFirst()
  if (!waiting?.applyingBy) return
  const upload = await findUpload(db, id)
  if (!upload.matching) return
  const plan = await planSheet(db, upload.subject, await sheetIn(db, upload), upload.matching)
  const actor = { kind: 'person', personId: waiting.applyingBy, forHosterId: null } as const
  const outcome = await applyPlan(db, plan, sourceNamed(upload.source, now), { actor, now })
  const done = { applyingBy: null, applyingSince: null, appliedAt: toInstant(now), outcome: toJson(outcome) }
  await db.updateTable('spreadsheet').set(done).where('id', '=', id).execute()
}
