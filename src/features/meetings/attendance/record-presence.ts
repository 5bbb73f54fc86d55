import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { type By, hostersById } from '../../hosters/index.ts'
import { refuseOthers } from '../by.ts'
import { stateOf } from '../meeting.ts'
import { meetingById, presentAt } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import '../tables.ts'

interface Noted {
  present: readonly Id[]
  /** Those that were noted when who says it looked; null: all others were not there. */
  seen: readonly Id[] | null
}

/** Keeps which hosters were there. What another noted since one looked stays. */
export function recordPresence(db: Database, meetingId: Id, noted: Noted, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    const meeting = await meetingById(db, meetingId)
    if (['planned', 'cancelled'].includes(stateOf(meeting, by.now))) throw conflict('meetings.not-begun')
    const before = await presentAt(db, meetingId)
    const wanted = [...new Set(together(before, noted))].slice(0, most)
    const known = (await hostersById(db, wanted)).map(({ id }) => id)
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

function together(before: readonly Id[], { present, seen }: Noted): Id[] {
  if (seen === null) return [...present]
  const [came, left] = [present.filter((id) => !seen.includes(id)), seen.filter((id) => !present.includes(id))]
  return [...before.filter((id) => !left.includes(id)), ...came]
}

// At most 500 parameters a statement.
const most = 400
const atATime = 100
