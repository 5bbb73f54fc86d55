import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { askForJob, forgetJob } from '../../../platform/jobs/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { type Meeting, remindedBefore } from '../meeting.ts'
import { tellMembers } from '../tell.ts'
import '../tables.ts'

const jobOf = (id: Id) => ({ kind: 'remind-meeting', name: id })

/**
 * Asks for the reminder of a meeting; one that was asked for another hour is forgotten. Where its moment has come
 * already there is none: whoever is told now needs it not.
 */
export async function askToRemind(
  db: Database,
  { id, startsAt }: Pick<Meeting, 'id' | 'startsAt'>,
  now: Temporal.Instant,
): Promise<void> {
  await forgetJob(db, jobOf(id))
  const runAt = Temporal.Instant.from(startsAt).subtract({ hours: remindedBefore })
  if (Temporal.Instant.compare(runAt, now) <= 0) return
  await askForJob(db, { ...jobOf(id), payload: { meetingId: id }, runAt })
}

/** Reminds everybody of a meeting that comes: once, unless it was moved since. */
export function remindMeeting(db: Database, meetingId: Id, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const row = await db.selectFrom('meeting').selectAll().where('id', '=', meetingId).executeTakeFirst()
    if (!row || row.cancelledAt !== null || row.remindedAt !== null) return
    const start = Temporal.Instant.from(row.startsAt)
    const isOver = Temporal.Instant.compare(now, start) >= 0
    // Whoever was invited an hour ago needs no reminder.
    const isJustPlanned = now.since(Temporal.Instant.from(row.createdAt)).total('hours') < 24
    if (isOver || isJustPlanned) return
    await db
      .updateTable('meeting')
      .set({ remindedAt: toInstant(now) })
      .where('id', '=', meetingId)
      .execute()
    const { timeZone } = (await collectiveOf(db)).settings
    const [when, href] = [row.startsAt, paths.meeting.href({ slug: row.slug })]
    await tellMembers(db, dayIn(timeZone, now), { key: 'meetings.told-soon', when, href }, now)
  })
}
