import { paths } from '../../paths.ts'
import { dayIn } from '../../platform/clock.ts'
import { type Database, toInstant } from '../../platform/database/index.ts'
import { type AsksMatters, type Matter, mostMatters, withRest } from '../../platform/matter.ts'
import { collectiveOf } from '../hosters/index.ts'
import { endOf, type Meeting, minutesDueAfter, stateOf } from './meeting.ts'
import { latestMeetings, meetingsAhead, openActions, pointsOf } from './queries.ts'

/** What a meeting still wants of the coordination, and actions that are late. */
export const matters: AsksMatters = async (db, { now, day }) => [
  ...(await toPrepare(db, now)),
  ...(await toWriteUp(db, now)),
  ...(await lateActions(db, day)),
]

const mostRecent = 12

/** A meeting to plan, a place to find, an agenda to make. */
async function toPrepare(db: Database, now: Temporal.Instant): Promise<Matter[]> {
  const planned = (await meetingsAhead(db, now)).filter((meeting) => stateOf(meeting, now) === 'planned')
  if (planned.length === 0) {
    const [last] = await latestMeetings(db, 1)
    // A collective that never met here is not told to.
    if (!last) return []
    const said = { sort: 'meeting', key: 'meetings.matter-plan', values: {}, until: null, hosterId: null } as const
    return [{ ...said, since: last.startsAt, href: paths.coordinationMeetings.href() }]
  }
  const { timeZone } = (await collectiveOf(db)).settings
  const matters: Matter[] = []
  for (const meeting of planned.slice(0, 3)) {
    const { slug, createdAt, startsAt, place } = meeting
    const said = {
      sort: 'meeting',
      values: dayOf(meeting, timeZone),
      since: createdAt,
      until: startsAt,
      hosterId: null,
    }
    if (place === null)
      matters.push({ ...said, key: 'meetings.matter-place', href: paths.coordinationMeetingFacts.href({ slug }) })
    if ((await pointsOf(db, meeting.id)).length === 0)
      matters.push({ ...said, key: 'meetings.matter-agenda', href: paths.coordinationMeeting.href({ slug }) })
  }
  return matters
}

/** Minutes that are not published, a week after the meeting. */
async function toWriteUp(db: Database, now: Temporal.Instant): Promise<Matter[]> {
  const { timeZone } = (await collectiveOf(db)).settings
  const held = (await latestMeetings(db, mostRecent)).filter((meeting) => stateOf(meeting, now) === 'held')
  return held.map((meeting: Meeting) => ({
    sort: 'meeting',
    key: 'meetings.matter-minutes',
    values: dayOf(meeting, timeZone),
    href: paths.coordinationMeeting.href({ slug: meeting.slug }),
    since: toInstant(endOf(meeting)),
    until: toInstant(endOf(meeting).add({ hours: 24 * minutesDueAfter })),
    hosterId: null,
  }))
}

/** Noon, so that it is the same day wherever the machine stands. */
const dayOf = ({ startsAt }: Meeting, timeZone: string) => ({
  day: Temporal.Instant.from(`${dayIn(timeZone, Temporal.Instant.from(startsAt))}T12:00:00Z`).epochMilliseconds,
})

async function lateActions(db: Database, day: string): Promise<Matter[]> {
  const { timeZone } = (await collectiveOf(db)).settings
  const late = (await openActions(db)).filter(({ dueOn }) => dueOn !== null && dueOn < day)
  const shown = late.map(
    ({ at, dueOn, hosterId }): Matter => ({
      sort: 'action',
      key: 'meetings.matter-action',
      values: {},
      href: `${paths.meetings.href()}#open`,
      since: at,
      until: dueOn === null ? null : endOfDay(dueOn, timeZone),
      hosterId,
    }),
  )
  const [href, count] = [paths.meetings.href(), late.length]
  return withRest(shown.slice(0, mostMatters), { sort: 'action', key: 'meetings.matter-action-rest', href, count })
}

const endOfDay = (day: string, timeZone: string) =>
  toInstant(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant())
