import { type Database, fromJson, type Id, toInstant } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { Action, Answer, Meeting, Point, Taken } from './meeting.ts'
import { type MeetingRule, usualRule } from './rule/rule.ts'
import type { MeetingTable } from './tables.ts'
import './tables.ts'

export const perPage = 20
const mostAhead = 50

export async function meetingBySlug(db: Database, slug: string): Promise<Meeting | undefined> {
  const row = await db.selectFrom('meeting').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && meetingOf(row)
}

/** Refuses an unknown one. */
export async function findMeeting(db: Database, slug: string): Promise<Meeting> {
  const meeting = await meetingBySlug(db, slug)
  if (!meeting) throw notFound('meetings.not-found')
  return meeting
}

export async function meetingById(db: Database, id: Id): Promise<Meeting> {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('meetings.not-found')
  return meetingOf(row)
}

/** Those that are not over, the next one first; cancelled ones too until their hour. */
export async function meetingsAhead(db: Database, now: Temporal.Instant): Promise<Meeting[]> {
  // One that began an hour ago may still last.
  const since = toInstant(now.subtract({ hours: 12 }))
  const rows = db.selectFrom('meeting').selectAll().where('startsAt', '>', since)
  return (await rows.orderBy('startsAt').orderBy('id').limit(mostAhead).execute()).map(meetingOf)
}

/** A page of those that have begun, the last first; and how many there are. */
export async function meetingsBegun(
  db: Database,
  now: Temporal.Instant,
  page: number,
): Promise<{ meetings: Meeting[]; total: number }> {
  const begun = db.selectFrom('meeting').where('startsAt', '<=', toInstant(now))
  const { total } = await begun.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await begun
    .selectAll()
    .orderBy('startsAt', 'desc')
    .orderBy('id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return { meetings: rows.map(meetingOf), total }
}

/** The newest by their hour: for feeds and calendars. */
export async function latestMeetings(db: Database, most: number): Promise<Meeting[]> {
  const rows = db.selectFrom('meeting').selectAll().orderBy('startsAt', 'desc').orderBy('id').limit(most)
  return (await rows.execute()).map(meetingOf)
}

const meetingOf = ({ remindedAt, ...meeting }: MeetingTable): Meeting => meeting

/** The agenda, in its order; what was withdrawn is left out. */
export const pointsOf = (db: Database, meetingId: Id): Promise<Point[]> =>
  points(db, meetingId).where('withdrawnAt', 'is', null).execute()

/** What was taken off it, and may come back. */
export const withdrawnPointsOf = (db: Database, meetingId: Id): Promise<Point[]> =>
  points(db, meetingId).where('withdrawnAt', 'is not', null).execute()

const points = (db: Database, meetingId: Id) =>
  db.selectFrom('meetingPoint').selectAll().where('meetingId', '=', meetingId).orderBy('position').orderBy('id')

/** A point of this meeting. Refuses an unknown one, and one that was withdrawn. */
export async function findPoint(db: Database, meetingId: Id, id: Id): Promise<Point> {
  const point = (await pointsOf(db, meetingId)).find((point) => point.id === id)
  if (!point) throw notFound('meetings.no-point')
  return point
}

export function answersOf(db: Database, meetingId: Id): Promise<{ hosterId: Id; answer: Answer }[]> {
  const rows = db.selectFrom('meetingAnswer').select(['hosterId', 'answer']).where('meetingId', '=', meetingId)
  return rows.orderBy('at').orderBy('hosterId').execute()
}

/** The hosters of which somebody was there. */
export async function presentAt(db: Database, meetingId: Id): Promise<Id[]> {
  const rows = await db.selectFrom('meetingPresence').select('hosterId').where('meetingId', '=', meetingId).execute()
  return rows.map(({ hosterId }) => hosterId)
}

/** What it decided, in the order in which it did. */
export function takenBy(db: Database, meetingId: Id): Promise<Taken[]> {
  return db
    .selectFrom('meetingDecision')
    .select(['id', 'meetingId', 'pointId', 'text', 'language', 'decisionSlug', 'at'])
    .where('meetingId', '=', meetingId)
    .where('withdrawnAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** The actions that a meeting took. */
export const actionsOf = (db: Database, meetingId: Id): Promise<Action[]> =>
  actions(db).where('meetingId', '=', meetingId).orderBy('at').orderBy('meetingAction.id').execute()

/** Those of earlier meetings that were open when this one began, or are now: the agenda begins with them. */
export const carriedTo = (db: Database, { id, startsAt }: Meeting): Promise<Action[]> =>
  byDueDate(db)
    .where('meetingId', '!=', id)
    .where('at', '<', startsAt)
    .where(({ or, eb }) => or([eb('endedAt', 'is', null), eb('endedAt', '>=', startsAt)]))
    .limit(mostOpen)
    .execute()

export const mostOpen = 200

/** All that is still to be done, what is due first. */
export const openActions = (db: Database): Promise<Action[]> =>
  byDueDate(db).where('endedAt', 'is', null).limit(mostOpen).execute()

/** What a person, or one of these hosters, still has to do. */
export const openActionsOf = (
  db: Database,
  { personId, hosterIds }: { personId: Id; hosterIds: readonly Id[] },
): Promise<Action[]> =>
  byDueDate(db)
    .where('endedAt', 'is', null)
    .where(({ or, eb }) => or([eb('personId', '=', personId), eb('hosterId', 'in', hosterIds)]))
    .limit(mostOpen)
    .execute()

/** Refuses an unknown one. */
export async function findAction(db: Database, id: Id): Promise<Action> {
  const action = await actions(db).where('meetingAction.id', '=', id).executeTakeFirst()
  if (!action) throw notFound('meetings.no-action')
  return action
}

/** What has no date comes last: one database would have it first, the other last. */
const byDueDate = (db: Database) =>
  actions(db)
    .orderBy(({ fn, val }) => fn.coalesce('dueOn', val('9999')))
    .orderBy('at')
    .orderBy('meetingAction.id')

const actions = (db: Database) =>
  db
    .selectFrom('meetingAction')
    .innerJoin('meeting', 'meeting.id', 'meetingAction.meetingId')
    .select(['meetingAction.id', 'meetingId', 'slug as meetingSlug', 'pointId', 'text', 'language', 'hosterId'])
    .select(['personId', 'personName', 'dueOn', 'at', 'endedAt', 'outcome'])

/** How the next date is found, and how often that was changed. */
export async function ruleOf(db: Database): Promise<{ rule: MeetingRule; revision: number }> {
  const row = await db.selectFrom('meetingRule').select(['rule', 'revision']).executeTakeFirst()
  return row
    ? { rule: { ...usualRule, ...fromJson(row.rule) }, revision: row.revision }
    : { rule: usualRule, revision: 0 }
}
