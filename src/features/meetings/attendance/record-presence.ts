import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { type By, hostersById } from '../../hosters/index.ts'
import { refuseOthers } from '../by.ts'
import { stateOf } from '../meeting.ts'
import { meetingById, presentAt } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import '../tables.ts'

/** Keeps which hosters were there, in the place of what was kept before. */
export function recordPresence(db: Database, meetingId: Id, hosterIds: readonly Id[], by: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    const meeting = await meetingById(db, meetingId)
    if (['planned', 'cancelled'].includes(stateOf(meeting, by.now))) throw conflict('meetings.not-begun')
    const known = (await hostersById(db, [...new Set(hosterIds)].slice(0, most))).map(({ id }) => id)
    const before = await presentAt(db, meetingId)
    if (known.length === before.length && known.every((id) => before.includes(id))) return
    await db.deleteFrom('meetingPresence').where('meetingId', '=', meetingId).execute()
    const at = toInstant(by.now)
    const rows = known.map((hosterId) => ({ meetingId, hosterId, at }))
    for (let from = 0; from < rows.length; from += atATime)
      await db
        .insertInto('meetingPresence')
        .values(rows.slice(from, from + atATime))
        .execute()
    const counts = { before: { present: before.length }, after: { present: known.length } }
    await recordMeeting(db, { verb: 'meeting.presence-recorded', meetingId, ...counts }, by)
  })
}

// At most 500 parameters a statement.
const most = 400
const atATime = 100
