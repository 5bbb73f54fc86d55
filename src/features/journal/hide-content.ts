import { atomically, type Database, type Id } from '../../platform/database/index.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import type { Actor } from './entry.ts'
import { findEntry, type HidingReason, hidingVerb } from './queries.ts'
import { recordChange } from './record-change.ts'
import { hidingIdOf } from './seal.ts'

const longest = 1000

/**
 * Removes what an entry says that must not be read any more; that it was written, when and by whom, stays sealed.
 * The reason is an entry of its own, as public as the one that it hides, under an id that only this site can make.
 * Refuses an entry that is hidden already.
 */
export async function hideContent(
  db: Database,
  { entryId, reason }: { entryId: Id; reason: string },
  by: { actor: Actor; now: Temporal.Instant; secret: string },
): Promise<Id> {
  const said = reason.trim()
  if (said === '') throw invalid('reason', 'journal.reason-missing')
  if (said.length > longest) throw invalid('reason', 'journal.reason-too-long', { most: longest })
  return atomically(db, async (db) => {
    const entry = await findEntry(db, entryId)
    const { visibility, hosterId } = entry
    if (entry.content === null) throw conflict('journal.hidden-already')
    await db.updateTable('journalEntry').set({ content: null, salt: null }).where('id', '=', entryId).execute()
    const after: HidingReason = { reason: said }
    const subject = { kind: 'journal-entry', id: entryId }
    return recordChange(
      db,
      { actor: by.actor, verb: hidingVerb, subject, hosterId, before: null, after: { ...after }, visibility },
      by.now,
      hidingIdOf(entry, by.secret),
    )
  })
}
