import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { conflict } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'
import { refuseOthers } from '../by.ts'
import { type Point, stateOf } from '../meeting.ts'
import { findPoint, meetingById } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import '../tables.ts'

interface Typed {
  report: string | null
  reportLanguage: Point['language']
  revision: number
}

/** Keeps the minutes of a point. Whoever typed over what another kept since is shown it. */
export function keepReport(
  db: Database,
  { meetingId, id }: { meetingId: Id; id: Id },
  { report, reportLanguage, revision }: Typed,
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    const [meeting, point] = [await meetingById(db, meetingId), await findPoint(db, meetingId, id)]
    if (['planned', 'cancelled'].includes(stateOf(meeting, by.now))) throw conflict('meetings.not-begun')
    if (report === point.report) return
    refuseMoved(revision, { value: point, revision: point.reportRevision })
    const set = { report, reportLanguage: report === null ? null : reportLanguage, reportRevision: revision + 1 }
    await db.updateTable('meetingPoint').set(set).where('id', '=', id).execute()
    // Kept as they are written: the journal has a line once they are published, and one for each change since.
    if (meeting.publishedAt !== null) await recordMeeting(db, { verb: 'meeting.minutes-edited', meetingId }, by)
  })
}
