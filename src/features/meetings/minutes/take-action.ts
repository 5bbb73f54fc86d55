import { isDeepStrictEqual } from 'node:util'
import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { actingForAny } from '../../delegates/index.ts'
import type { By } from '../../hosters/index.ts'
import { refuseOthers } from '../by.ts'
import { type Action, mostTaken } from '../meeting.ts'
import { actionsOf, findPoint, meetingById } from '../queries.ts'
import { recordMeeting } from '../record.ts'
import { refused } from '../refused.ts'
import { tellPeople } from '../tell.ts'
import { refuseBefore } from './take-decision.ts'
import '../tables.ts'

export interface ActionTyped
  extends Pick<Action, 'text' | 'language' | 'hosterId' | 'personId' | 'personName' | 'dueOn'> {
  pointId: Id
}

/**
 * Notes what somebody promised at a meeting, and tells them: it stays on the agendas until it is done or dropped. Sent
 * twice it is noted once.
 */
export function takeAction(db: Database, meetingId: Id, typed: ActionTyped, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    const byPersonId = await refuseOthers(db, by)
    const meeting = await meetingById(db, meetingId)
    refuseBefore(meeting, by.now)
    await findPoint(db, meetingId, typed.pointId)
    const taken = await actionsOf(db, meetingId)
    const same = taken.find((one) => one.endedAt === null && isDeepStrictEqual(saidOf(one), saidOf(typed)))
    if (same) return same.id
    if (taken.length >= mostTaken) throw refused('form', 'meetings.too-many', 409)
    const id = newId()
    const open = { endedAt: null, outcome: null, endedByPersonId: null }
    await db
      .insertInto('meetingAction')
      .values({ id, meetingId, ...typed, byPersonId, at: toInstant(by.now), ...open })
      .execute()
    const { hosterId, personId, dueOn } = typed
    await recordMeeting(db, { verb: 'meeting.action-taken', meetingId, hosterId, after: { dueOn } }, by)
    const to = [...(personId ? [personId] : []), ...(hosterId ? await actingForAny(db, [hosterId]) : [])]
    const [when, href] = [meeting.startsAt, paths.meeting.href({ slug: meeting.slug })]
    await tellPeople(db, [...new Set(to)], { key: 'meetings.told-action', when, href }, by.now)
    return id
  })
}

const saidOf = ({ pointId, text, hosterId, personId, personName, dueOn }: Omit<ActionTyped, 'language'>) => [
  ...[pointId, text, dueOn],
  ...[hosterId, personId, personName],
]
