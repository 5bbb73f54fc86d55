import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden } from '../../../platform/errors.ts'
import { findPerson, isCoordination } from '../../accounts/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import type { By } from '../../hosters/index.ts'
import { personBehind } from '../by.ts'
import type { Action, Outcome } from '../meeting.ts'
import { findAction } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import '../tables.ts'

/** Says that an action is done, or dropped; null opens it again. */
export function settleAction(db: Database, id: Id, outcome: Outcome | null, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const action = await findAction(db, id)
    if (!(await maySettle(db, personBehind(by), action))) throw forbidden('meetings.not-your-action')
    if (action.outcome === outcome) throw conflict('meetings.action-so-already')
    const ended = outcome === null ? null : toInstant(by.now)
    await db
      .updateTable('meetingAction')
      .set({ outcome, endedAt: ended, endedByPersonId: outcome === null ? null : personBehind(by) })
      .where('id', '=', id)
      .execute()
    const { meetingId, hosterId } = action
    const change = { before: { actionState: action.outcome ?? 'open' }, after: { actionState: outcome ?? 'open' } }
    const subject = { verb: outcome === null ? 'meeting.action-reopened' : 'meeting.action-ended', meetingId, hosterId }
    await recordMeeting(db, { ...subject, ...change }, by)
  })
}

/** Whoever promised it, who acts for the hoster that did, and the coordination. */
async function maySettle(db: Database, personId: Id, { personId: promised, hosterId }: Action): Promise<boolean> {
  if (promised === personId) return true
  if (hosterId !== null && (await mayActFor(db, { personId }, hosterId))) return true
  return isCoordination(await findPerson(db, personId))
}
