import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'
import { refuseOthers } from '../by.ts'
import { moved } from '../meeting.ts'
import { findPoint, meetingById, pointsOf } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import '../tables.ts'

/** Moves a point one place up or down; at the end of the list nothing happens. */
export function orderPoints(
  db: Database,
  { meetingId, id, way }: { meetingId: Id; id: Id; way: 'up' | 'down' },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    const { publishedAt } = await meetingById(db, meetingId)
    if (publishedAt !== null) throw conflict('meetings.is-published')
    await findPoint(db, meetingId, id)
    const before = await pointsOf(db, meetingId)
    const after = moved(before, id, way)
    if (after.every((point, at) => point.id === before[at]?.id)) return
    for (const [at, point] of after.entries())
      if (point.position !== at + 1)
        await db
          .updateTable('meetingPoint')
          .set({ position: at + 1 })
          .where('id', '=', point.id)
          .execute()
    await recordMeeting(db, { verb: 'meeting.agenda-ordered', meetingId }, by)
  })
}
