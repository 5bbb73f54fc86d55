import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { type By, collectiveOf } from '../../hosters/index.ts'
import { refuseOthers } from '../by.ts'
import { type Meeting, stateOf } from '../meeting.ts'
import { meetingById } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import { tellMembers } from '../tell.ts'
import { beginsAnother } from './plan-meeting.ts'
import { askToRemind } from './remind.ts'
import '../tables.ts'

/** Calls a meeting off that has not begun; its page stays, and says why. */
export function cancelMeeting(db: Database, id: Id, cancelReason: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    const meeting = await meetingById(db, id)
    if (stateOf(meeting, by.now) !== 'planned') throw conflict('meetings.is-over')
    await settle(db, meeting, { cancelledAt: toInstant(by.now), cancelReason })
    await recordMeeting(db, { verb: 'meeting.cancelled', meetingId: id, after: { cancelReason } }, by)
    await tell(db, meeting, 'meetings.told-cancelled', by.now)
  })
}

/** Takes that back, while its hour has not come. */
export function restoreMeeting(db: Database, id: Id, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    const meeting = await meetingById(db, id)
    const wouldBe = stateOf({ ...meeting, cancelledAt: null }, by.now)
    if (meeting.cancelledAt === null || wouldBe !== 'planned') throw conflict('meetings.is-over')
    if (await beginsAnother(db, meeting)) throw conflict('meetings.same-hour')
    await settle(db, meeting, { cancelledAt: null, cancelReason: null })
    const before = { cancelReason: meeting.cancelReason }
    await recordMeeting(db, { verb: 'meeting.restored', meetingId: id, before }, by)
    await askToRemind(db, meeting, by.now)
    await tell(db, meeting, 'meetings.told-restored', by.now)
  })
}

async function settle(db: Database, meeting: Meeting, set: Pick<Meeting, 'cancelledAt' | 'cancelReason'>) {
  const revision = meeting.revision + 1
  await db
    .updateTable('meeting')
    .set({ ...set, revision })
    .where('id', '=', meeting.id)
    .execute()
}

async function tell(db: Database, { startsAt, slug }: Meeting, key: Key, now: Temporal.Instant): Promise<void> {
  const { timeZone } = (await collectiveOf(db)).settings
  await tellMembers(db, dayIn(timeZone, now), { key, when: startsAt, href: paths.meeting.href({ slug }) }, now)
}
