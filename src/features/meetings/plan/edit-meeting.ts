import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { conflict } from '../../../platform/errors.ts'
import { type By, collectiveOf } from '../../hosters/index.ts'
import { changedFields } from '../../journal/index.ts'
import { hasNotes } from '../agenda/noted.ts'
import { refuseOthers } from '../by.ts'
import { type Meeting, stateOf } from '../meeting.ts'
import { meetingById } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import { tellMembers } from '../tell.ts'
import { type MeetingTyped, refusePast, refuseSameHour } from './plan-meeting.ts'
import { askToRemind } from './remind.ts'
import '../tables.ts'

/**
 * Changes when or where a meeting is; everybody is told when its hour moves, which it does until something is noted.
 */
export function editMeeting(
  db: Database,
  id: Id,
  { typed, revision }: { typed: MeetingTyped; revision: number },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    const { now } = by
    const known = await meetingById(db, id)
    const change = changedFields(saidOf(known), typed)
    if (!change) return
    refuseMoved(revision, { value: known, revision: known.revision })
    if (!['planned', 'under-way'].includes(stateOf(known, now))) throw conflict('meetings.is-over')
    const isMoved = typed.startsAt !== known.startsAt
    if (isMoved) {
      refusePast(typed, now)
      await refuseSameHour(db, typed)
      if (await hasNotes(db, known)) throw conflict('meetings.has-notes')
    }
    await db
      .updateTable('meeting')
      .set({ ...typed, revision: known.revision + 1, ...(isMoved ? { remindedAt: null } : {}) })
      .where('id', '=', id)
      .execute()
    await recordMeeting(db, { verb: 'meeting.edited', meetingId: id, ...withoutPlace(change) }, by)
    if (isMoved) await tellMoved(db, { ...known, ...typed }, now)
  })
}

const saidOf = ({ title, startsAt, minutes, place }: Meeting): MeetingTyped => ({ title, startsAt, minutes, place })

/** The journal is public: the address of the room is for who is signed in. */
function withoutPlace({ before, after }: NonNullable<ReturnType<typeof changedFields>>) {
  const hidden = (values: typeof before) =>
    Object.fromEntries(Object.entries(values).filter(([field]) => field !== 'place'))
  return { before: hidden(before), after: hidden(after) }
}

async function tellMoved(db: Database, meeting: Meeting, now: Temporal.Instant): Promise<void> {
  await askToRemind(db, meeting, now)
  const { timeZone } = (await collectiveOf(db)).settings
  const [when, href] = [meeting.startsAt, paths.meeting.href({ slug: meeting.slug })]
  await tellMembers(db, dayIn(timeZone, now), { key: 'meetings.told-moved', when, href }, now)
}
