import { type Database, type Id, toInstant } from '../../platform/database/index.ts'
import type { By } from '../hosters/index.ts'
import { recordChange, type Values } from '../journal/index.ts'
import './tables.ts'

interface Change {
  verb: string
  meetingId: Id
  hosterId?: Id | null
  before?: Values | null
  after?: Values | null
}

/** Writes a change of a meeting into the journal, and that it changed: its calendar and feed tell so. */
export async function recordMeeting(
  db: Database,
  { verb, meetingId, hosterId = null, before = null, after = null }: Change,
  { actor, now, undoes = null }: By,
): Promise<void> {
  await db
    .updateTable('meeting')
    .set({ changedAt: toInstant(now) })
    .where('id', '=', meetingId)
    .execute()
  const subject = { kind: 'meeting', id: meetingId }
  await recordChange(db, { actor, verb, subject, hosterId, before, after, visibility: 'public', undoes }, now)
}
