import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { forbidden } from '../../../platform/errors.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import type { By } from '../../hosters/index.ts'
import { personBehind } from '../by.ts'
import { isOpen, type Meeting, type Point } from '../meeting.ts'
import { findPoint, meetingById } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import { type PointTyped, saysTheSame } from './add-point.ts'
import '../tables.ts'

export interface Which {
  meetingId: Id
  id: Id
}

/** Changes a point: whoever proposed it, or the coordination, until the meeting is over. */
export function editPoint(
  db: Database,
  which: Which,
  { typed, revision }: { typed: PointTyped; revision: number },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const point = await pointToChange(db, which, by)
    if (saysTheSame(point, typed)) return
    refuseMoved(revision, { value: point, revision: point.revision })
    await db
      .updateTable('meetingPoint')
      .set({ ...typed, revision: point.revision + 1 })
      .where('id', '=', point.id)
      .execute()
    await recordMeeting(db, { verb: 'meeting.point-edited', meetingId: which.meetingId }, by)
  })
}

/** Refuses whoever may not change it. */
export async function pointToChange(db: Database, { meetingId, id }: Which, by: By): Promise<Point> {
  const [meeting, point] = [await meetingById(db, meetingId), await findPoint(db, meetingId, id)]
  if (!mayChangePoint(await readerBehind(db, by), point, meeting, by.now)) throw forbidden('meetings.not-your-point')
  return point
}

export async function readerBehind(db: Database, by: By): Promise<Reader> {
  const personId = personBehind(by)
  return { personId, isCoordination: isCoordination(await findPerson(db, personId)) }
}

export interface Reader {
  personId: Id
  isCoordination: boolean
}

/** Whoever proposed it, until the meeting is over; the coordination until its minutes are published. */
export function mayChangePoint(reader: Reader | null, point: Point, meeting: Meeting, now: Temporal.Instant): boolean {
  if (!reader || meeting.publishedAt !== null || meeting.cancelledAt !== null) return false
  return reader.isCoordination || (point.byPersonId === reader.personId && isOpen(meeting, now))
}
