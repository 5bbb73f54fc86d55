import type { Database, Id } from '../../../platform/database/index.ts'
import { decisionsAbout } from '../../decisions/index.ts'
import type { Meeting, Point, Taken } from '../meeting.ts'
import { placeOf } from '../motion.ts'
import { actionsOf, pointsOf, presentAt, takenBy } from '../queries.ts'

/** Whether something was said, decided or promised on a point, or it was put to the vote. */
export async function isNoted(db: Database, meeting: Meeting, { id, report }: Point): Promise<boolean> {
  if (report !== null) return true
  const isOnIt = ({ pointId }: Pick<Taken, 'pointId'>) => pointId === id
  if ((await takenBy(db, meeting.id)).some(isOnIt) || (await actionsOf(db, meeting.id)).some(isOnIt)) return true
  return isPutToVote(db, meeting, 'point', id)
}

/** Whether members vote, or voted, on a point or on a decision that was noted. */
export async function isPutToVote(db: Database, meeting: Meeting, kind: 'point' | 'decision', id: Id) {
  const votes = await decisionsAbout(db, { kind: 'meeting', id: meeting.id })
  return votes.some(({ about, withdrawnAt }) => withdrawnAt === null && about?.address === placeOf(meeting, kind, id))
}

/** Whether anything of what happened at a meeting was noted. */
export async function hasNotes(db: Database, { id }: Meeting): Promise<boolean> {
  if ((await pointsOf(db, id)).some(({ report }) => report !== null)) return true
  const noted = [await takenBy(db, id), await actionsOf(db, id), await presentAt(db, id)]
  return noted.some(({ length }) => length > 0)
}
