import { atomically, type Database, type Id, toInstant, toJson } from '../database/index.ts'
import { type DraftKind, draftOf } from './draft.ts'
import { refuseTooManyOf } from './room.ts'
import './tables.ts'

/** Changes what stands in a draft; of two pages sent at once each changes its own part. Undefined when it is gone. */
export function saveDraft<Content>(
  db: Database,
  kind: DraftKind<Content>,
  id: Id,
  change: (content: Content) => Content,
  now: Temporal.Instant,
): Promise<Content | undefined> {
  return atomically(db, async (db) => {
    const rows = db.selectFrom('draft').selectAll().where('kind', '=', kind.name)
    const row = await rows.where('id', '=', id).executeTakeFirst()
    if (!row) return undefined
    const content = change(draftOf(kind, row).content)
    const changed = { content: toJson(content), savedAt: toInstant(now), toldAt: null }
    await db.updateTable('draft').set(changed).where('id', '=', id).execute()
    return content
  })
}

/** From now on the draft stands among those of a person, where it was nobody's. Refuses when they have too many. */
export function adoptDraft(db: Database, id: Id, personId: Id): Promise<void> {
  return atomically(db, async (db) => {
    await refuseTooManyOf(db, personId)
    await db.updateTable('draft').set({ personId }).where('id', '=', id).where('personId', 'is', null).execute()
  })
}
