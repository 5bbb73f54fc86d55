import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../platform/errors.ts'
import { mayActFor } from '../../delegates/index.ts'
import { type By, collectiveOf, hosterById, standingOn } from '../../hosters/index.ts'
import { personBehind } from '../by.ts'
import { type Answer, isOpen } from '../meeting.ts'
import { meetingById } from '../queries.ts'
import '../tables.ts'

/** A hoster says whether somebody of it comes: the last word counts. */
export function answerMeeting(
  db: Database,
  { meetingId, hosterId, answer }: { meetingId: Id; hosterId: Id; answer: Answer },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const personId = personBehind(by)
    const meeting = await meetingById(db, meetingId)
    if (!isOpen(meeting, by.now)) throw conflict('meetings.is-over')
    if (!(await mayActFor(db, { personId }, hosterId))) throw forbidden('delegates.only-delegates')
    await refuseUninvited(db, hosterId, by.now)
    const said = { answer, byPersonId: personId, at: toInstant(by.now) }
    await db
      .insertInto('meetingAnswer')
      .values({ meetingId, hosterId, ...said })
      .onConflict((clash) => clash.columns(['meetingId', 'hosterId']).doUpdateSet(said))
      .execute()
  })
}

async function refuseUninvited(db: Database, hosterId: Id, now: Temporal.Instant): Promise<void> {
  const hoster = await hosterById(db, hosterId)
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const standing = hoster ? standingOn(day, hoster.periods, hoster.fictional) : 'none'
  if (standing === 'none' || standing === 'former') throw forbidden('meetings.only-members')
}
