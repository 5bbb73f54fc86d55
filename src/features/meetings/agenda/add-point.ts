import { isDeepStrictEqual } from 'node:util'
import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import type { By } from '../../hosters/index.ts'
import { personBehind } from '../by.ts'
import { mostPoints, type Point, perPersonAndDay, takesPoints } from '../meeting.ts'
import { meetingById, pointsOf } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import { refused } from '../refused.ts'
import '../tables.ts'

export type PointTyped = Pick<Point, 'title' | 'text' | 'language' | 'minutesWished' | 'presenter'>

/** Whether a point reads as it is typed. */
export const saysTheSame = (point: Point, typed: PointTyped): boolean => isDeepStrictEqual(saidOf(point), saidOf(typed))

const saidOf = ({ title, text, language, minutesWished, presenter }: PointTyped) => [
  ...[title, text, language],
  ...[minutesWished, presenter],
]

/** Puts a point at the end of an agenda: anybody who is signed in may; sent twice, it stands there once. */
export function addPoint(db: Database, meetingId: Id, typed: PointTyped, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const byPersonId = personBehind(by)
    const meeting = await meetingById(db, meetingId)
    const isTheirs = isCoordination(await findPerson(db, byPersonId))
    if (!takesPoints(meeting, isTheirs, by.now)) throw conflict('meetings.agenda-closed')
    const points = await pointsOf(db, meetingId)
    const same = points.find((one) => one.byPersonId === byPersonId && saysTheSame(one, typed))
    if (same) return same.id
    if (points.length >= mostPoints) throw refused('form', 'meetings.agenda-full', 409)
    if ((await proposedBy(db, byPersonId, by.now)) >= perPersonAndDay)
      throw refused('form', 'meetings.enough-today', 429)
    const [id, position] = [newId(), (points.at(-1)?.position ?? 0) + 1]
    const nothingYet = {
      withdrawnAt: null,
      withdrawReason: null,
      withdrawnByPersonId: null,
      report: null,
      reportLanguage: null,
      reportRevision: 0,
    }
    await db
      .insertInto('meetingPoint')
      .values({
        id,
        meetingId,
        position,
        ...typed,
        byPersonId,
        createdAt: toInstant(by.now),
        revision: 1,
        ...nothingYet,
      })
      .execute()
    await recordMeeting(db, { verb: 'meeting.point-added', meetingId }, by)
    return id
  })
}

/** How many points a person proposed within a day, withdrawn ones too. */
async function proposedBy(db: Database, personId: Id, now: Temporal.Instant): Promise<number> {
  const since = toInstant(now.subtract({ hours: 24 }))
  const rows = db.selectFrom('meetingPoint').select('id').where('byPersonId', '=', personId)
  return (await rows.where('createdAt', '>', since).execute()).length
}
