import { isDeepStrictEqual } from 'node:util'
import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { conflict, notFound } from '../../../platform/errors.ts'
import type { By } from '../../hosters/index.ts'
import { isPutToVote } from '../agenda/noted.ts'
import { refuseOthers } from '../by.ts'
import { type Meeting, mostTaken, stateOf, type Taken } from '../meeting.ts'
import { findPoint, meetingById, takenBy } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import { refused } from '../refused.ts'
import '../tables.ts'

export interface TakenTyped extends Pick<Taken, 'text' | 'language' | 'decisionSlug'> {
  pointId: Id
}

/** Notes what a meeting decided by consensus, or which vote goes on from there; once, however often it is sent. */
export function takeDecision(db: Database, meetingId: Id, typed: TakenTyped, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const byPersonId = await refuseOthers(db, by)
    refuseBefore(await meetingById(db, meetingId), by.now)
    await findPoint(db, meetingId, typed.pointId)
    const taken = await takenBy(db, meetingId)
    const same = taken.find((one) => isDeepStrictEqual(saidOf(one), saidOf(typed)))
    if (same) return same.id
    if (taken.length >= mostTaken) throw refused('form', 'meetings.too-many', 409)
    const id = newId()
    await db
      .insertInto('meetingDecision')
      .values({ id, meetingId, ...typed, byPersonId, at: toInstant(by.now), withdrawnAt: null })
      .execute()
    const after = { text: typed.text, ...(typed.decisionSlug ? { decision: typed.decisionSlug } : {}) }
    await recordMeeting(db, { verb: 'meeting.decision-taken', meetingId, after }, by)
    return id
  })
}

const saidOf = ({ pointId, text, decisionSlug }: Omit<TakenTyped, 'language'>) => [pointId, text, decisionSlug]

/** Takes back a decision that was noted wrongly; one that was put to the vote stays under its vote. */
export function withdrawDecision(db: Database, { meetingId, id }: { meetingId: Id; id: Id }, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await refuseOthers(db, by)
    const taken = (await takenBy(db, meetingId)).find((taken) => taken.id === id)
    if (!taken) throw notFound('meetings.no-decision')
    if (await isPutToVote(db, await meetingById(db, meetingId), 'decision', id))
      throw conflict('meetings.decision-in-vote')
    await db
      .updateTable('meetingDecision')
      .set({ withdrawnAt: toInstant(by.now) })
      .where('id', '=', id)
      .execute()
    const before = { text: taken.text }
    await recordMeeting(db, { verb: 'meeting.decision-withdrawn', meetingId, before }, by)
  })
}

/** What was not said yet cannot be noted. */
export function refuseBefore(meeting: Meeting, now: Temporal.Instant): void {
  if (['planned', 'cancelled'].includes(stateOf(meeting, now))) throw conflict('meetings.not-begun')
}
