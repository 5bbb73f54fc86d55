import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { freeSlug } from '../../../platform/slug.ts'
import { type By, collectiveOf } from '../../hosters/index.ts'
import { refuseOthers } from '../by.ts'
import { furthestAhead, type Meeting } from '../meeting.ts'
import { meetingBySlug } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import { refused } from '../refused.ts'
import { tellMembers } from '../tell.ts'
import { askToRemind } from './remind.ts'
import '../tables.ts'

/** What the coordination says of a meeting. */
export type MeetingTyped = Pick<Meeting, 'title' | 'startsAt' | 'minutes' | 'place'>

/** Plans a meeting and invites all who act for a member; gives its address. */
export function planMeeting(db: Database, typed: MeetingTyped, by: By): Promise<{ id: Id; slug: string }> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    refusePast(typed, by.now)
    await refuseSameHour(db, typed)
    const { title, startsAt, minutes } = typed
    const { timeZone } = (await collectiveOf(db)).settings
    const day = dayIn(timeZone, Temporal.Instant.from(startsAt))
    const slug = await freeSlug(day, async (slug) => (await meetingBySlug(db, slug)) !== undefined)
    const [id, at] = [newId(), toInstant(by.now)]
    const dates = { createdAt: at, changedAt: at, cancelledAt: null, publishedAt: null, remindedAt: null }
    await db
      .insertInto('meeting')
      .values({ id, slug, ...typed, ...dates, cancelReason: null, revision: 1 })
      .execute()
    await recordMeeting(db, { verb: 'meeting.planned', meetingId: id, after: { title, startsAt, minutes } }, by)
    await askToRemind(db, { id, startsAt }, by.now)
    await tellMembers(
      db,
      day,
      { key: 'meetings.told-planned', when: startsAt, href: paths.meeting.href({ slug }) },
      by.now,
    )
    return { id, slug }
  })
}

/** Refuses an hour at which another one begins: the form was sent twice, or two planned it. */
export async function refuseSameHour(db: Database, { startsAt }: Pick<Meeting, 'startsAt'>): Promise<void> {
  if (await beginsAnother(db, { startsAt })) throw refused('at', 'meetings.same-hour')
}

/** Whether a meeting that was not called off begins at that hour. */
export async function beginsAnother(db: Database, { startsAt }: Pick<Meeting, 'startsAt'>): Promise<boolean> {
  const rows = db.selectFrom('meeting').select('id').where('startsAt', '=', startsAt).where('cancelledAt', 'is', null)
  return (await rows.executeTakeFirst()) !== undefined
}

/** Refuses an hour that is over, or so far away that it is a slip of the pen. */
export function refusePast({ startsAt }: Pick<Meeting, 'startsAt'>, now: Temporal.Instant): void {
  const start = Temporal.Instant.from(startsAt)
  if (Temporal.Instant.compare(start, now) <= 0) throw refused('day', 'meetings.day-past')
  if (Temporal.Instant.compare(start, now.add({ hours: 24 * furthestAhead })) > 0)
    throw refused('day', 'meetings.day-far')
}
