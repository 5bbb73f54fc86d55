import { type Database, type Id, toInstant } from '../database/index.ts'
import { daysBefore, draftMonths, draftsOfNobody, monthsBefore } from './draft.ts'
import './tables.ts'

export async function deleteDraft(db: Database, id: Id): Promise<void> {
  await db.deleteFrom('draft').where('id', '=', id).execute()
}

/** Deletes what nobody saved for twelve months, or for sixty days when it stands under nobody's name. */
export async function forgetOldDrafts(db: Database, now: Temporal.Instant): Promise<void> {
  const end = toInstant(monthsBefore(now, draftMonths.kept))
  await db.deleteFrom('draft').where('savedAt', '<=', end).execute()
  const endOfNobodys = toInstant(daysBefore(now, draftsOfNobody.days))
  const ofNobody = db.deleteFrom('draft').where('personId', 'is', null).where('subjectId', 'is', null)
  await ofNobody.where('savedAt', '<=', endOfNobodys).execute()
}

/** A person's own drafts go with them; those about a subject stay with whoever else acts for it. */
export async function forgetDraftsOf(db: Database, personId: Id): Promise<void> {
  await db.deleteFrom('draft').where('personId', '=', personId).where('subjectId', 'is', null).execute()
  await db.updateTable('draft').set({ personId: null }).where('personId', '=', personId).execute()
}

/** Its people know: they are not told twice. */
export async function markTold(db: Database, id: Id, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('draft')
    .set({ toldAt: toInstant(now) })
    .where('id', '=', id)
    .execute()
}
