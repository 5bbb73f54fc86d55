import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../platform/errors.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import { type By, collectiveOf, hosterById, standingOn } from '../../hosters/index.ts'
import { personBehind } from '../by.ts'
import { type Answer, isOpen } from '../meeting.ts'
import { meetingById } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import '../tables.ts'

/** Who says it, and whether the hoster asked the coordination to say it in its place. */
export interface AnswerBy extends By {
  atDemand?: boolean
}

/** A hoster says whether somebody of it comes: the last word counts. */
export function answerMeeting(db: Database, { meetingId, hosterId, answer }: Answered, by: AnswerBy): Promise<void> {
  return atomically(db, async (db) => {
    const personId = personBehind(by)
    const meeting = await meetingById(db, meetingId)
    if (!isOpen(meeting, by.now)) throw conflict('meetings.is-over')
    const isTheirs = await mayActFor(db, { personId }, hosterId)
    if (!isTheirs) await refuseUnasked(db, by)
    await refuseUninvited(db, hosterId, by.now)
    const said = { answer, byPersonId: personId, at: toInstant(by.now) }
    await db
      .insertInto('meetingAnswer')
      .values({ meetingId, hosterId, ...said })
      .onConflict((clash) => clash.columns(['meetingId', 'hosterId']).doUpdateSet(said))
      .execute()
    // Marked as asked for, and told to the hoster with all else that is done in its place.
    if (!isTheirs)
      await recordMeeting(db, { verb: 'meeting.answered', meetingId, hosterId, after: { attendance: answer } }, by)
  })
}

interface Answered {
  meetingId: Id
  hosterId: Id
  answer: Answer
}

/** The coordination says in the place of a hoster only what that asked for. */
async function refuseUnasked(db: Database, by: AnswerBy): Promise<void> {
  if (!isCoordination(await findPerson(db, personBehind(by)))) throw forbidden('delegates.only-delegates')
  if (!by.atDemand) throw forbidden('meetings.answer-at-demand')
}

async function refuseUninvited(db: Database, hosterId: Id, now: Temporal.Instant): Promise<void> {
  const hoster = await hosterById(db, hosterId)
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const standing = hoster ? standingOn(day, hoster.periods, hoster.fictional) : 'none'
  if (standing === 'none' || standing === 'former') throw forbidden('meetings.only-members')
}
