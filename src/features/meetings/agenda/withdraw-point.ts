import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden, notFound } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'
import { personBehind } from '../by.ts'
import { type Meeting, mostPoints, type Point } from '../meeting.ts'
import { meetingById, pointsOf, withdrawnPointsOf } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import { refused } from '../refused.ts'
import { mayChangePoint, pointToChange, type Reader, readerBehind, type Which } from './edit-point.ts'
import { isNoted } from './noted.ts'
import '../tables.ts'

/** Takes a point off the agenda. What was noted or is voted on would be lost: then it stays. */
export function withdrawPoint(db: Database, which: Which, withdrawReason: string | null, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const withdrawnByPersonId = personBehind(by)
    const point = await pointToChange(db, which, by)
    const meeting = await meetingById(db, which.meetingId)
    if (await isNoted(db, meeting, point)) throw conflict('meetings.point-has-minutes')
    await db
      .updateTable('meetingPoint')
      .set({ withdrawnAt: toInstant(by.now), withdrawReason, withdrawnByPersonId, revision: point.revision + 1 })
      .where('id', '=', point.id)
      .execute()
    await recordMeeting(db, { verb: 'meeting.point-withdrawn', meetingId: which.meetingId }, by)
  })
}

/** Puts it back, at the end of the agenda. */
export function restorePoint(db: Database, { meetingId, id }: Which, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const meeting = await meetingById(db, meetingId)
    const point = (await withdrawnPointsOf(db, meetingId)).find((point) => point.id === id)
    if (!point) throw notFound('meetings.no-point')
    if (!mayBringBack(await readerBehind(db, by), point, meeting, by.now)) throw forbidden('meetings.not-your-point')
    const points = await pointsOf(db, meetingId)
    if (points.length >= mostPoints) throw refused('form', 'meetings.agenda-full', 409)
    const position = (points.at(-1)?.position ?? 0) + 1
    const standing = { withdrawnAt: null, withdrawReason: null, withdrawnByPersonId: null }
    await db
      .updateTable('meetingPoint')
      .set({ position, ...standing, revision: point.revision + 1 })
      .where('id', '=', id)
      .execute()
    await recordMeeting(db, { verb: 'meeting.point-restored', meetingId }, by)
  })
}

/** The coordination; and whoever proposed it, unless the coordination took it off. */
export const mayBringBack = (reader: Reader | null, point: Point, meeting: Meeting, now: Temporal.Instant): boolean =>
  mayChangePoint(reader, point, meeting, now) &&
  (reader?.isCoordination === true || point.withdrawnByPersonId === reader?.personId)
