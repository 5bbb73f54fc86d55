import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { type By, collectiveOf } from '../../hosters/index.ts'
import { refuseOthers } from '../by.ts'
import { stateOf } from '../meeting.ts'
import { meetingById } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import { tellMembers } from '../tell.ts'
import '../tables.ts'

/** Says that the minutes are complete, and tells all who act for a member: once. */
export function publishMinutes(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    const { now } = by
    const meeting = await meetingById(db, id)
    if (meeting.publishedAt !== null) return
    if (['planned', 'cancelled'].includes(stateOf(meeting, now))) throw conflict('meetings.not-begun')
    await db
      .updateTable('meeting')
      .set({ publishedAt: toInstant(now), revision: meeting.revision + 1 })
      .where('id', '=', id)
      .execute()
    await recordMeeting(db, { verb: 'meeting.minutes-published', meetingId: id }, by)
    const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
    const [when, href] = [meeting.startsAt, paths.meeting.href({ slug: meeting.slug })]
    await tellMembers(db, day, { key: 'meetings.told-published', when, href }, now)
  })
}
