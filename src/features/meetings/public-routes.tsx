import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { everyone, pages, type Request, readQuery } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { inBrowser, isCoordination, unkept } from '../accounts/index.ts'
import { atDemandOf, hostersOf } from '../delegates/index.ts'
import { TopicsPart, topicsOn } from '../discussions/index.ts'
import { asCalendar, asFeed } from './formats.ts'
import { isOpen } from './meeting.ts'
import { MeetingPage } from './pages/meeting-page.tsx'
import { MeetingsPage } from './pages/meetings-page.tsx'
import { findMeeting, latestMeetings, meetingsAhead, meetingsBegun, openActions, perPage, ruleOf } from './queries.ts'
import { nextBeginning } from './rule/rule.ts'
import { actionsShown, hostersNamed, meetingShown } from './shown.ts'
import { invitedOn } from './tell.ts'

export const publicRoutes = pages()

const mostInFeeds = 100

publicRoutes.get(paths.meetings, everyone, async (c) => {
  const { db, view, now } = c.var
  const { format } = c.env
  if (format === 'atom') return asFeed(c, await latestMeetings(db, mostInFeeds))
  if (format === 'ics') return asCalendar(c, await latestMeetings(db, mostInFeeds))
  if (format !== 'html') throw notFound('site.page-not-found')
  const { page = 1 } = readQuery(paths.meetings.schema, c.req.url)
  const { meetings: begun, total } = await meetingsBegun(db, now, Math.max(1, page))
  const person = inBrowser(c)
  const shown = {
    ...{ view, day: dayNow(c), page: Math.max(1, page), pages: Math.ceil(total / perPage) },
    ahead: (await meetingsAhead(db, now)).filter((each) => each.startsAt > now.toString() || isOpen(each, now)),
    past: begun.filter((meeting) => !isOpen(meeting, now)),
    open: await openShown(c),
    proposed: nextBeginning((await ruleOf(db)).rule, now, view.collective.timeZone)?.toString() ?? null,
    isCoordination: person !== null && isCoordination(person),
  }
  return person ? unkept(c, <MeetingsPage {...shown} />) : respond(c, <MeetingsPage {...shown} />)
})

publicRoutes.get(paths.meeting, everyone, async (c) => {
  const { db, view, now } = c.var
  const meeting = await findMeeting(db, c.req.param('slug') ?? '')
  if (c.env.format === 'ics') return asCalendar(c, [meeting])
  if (c.env.format !== 'html') throw notFound('site.page-not-found')
  const person = inBrowser(c)
  const [about, day] = [paths.meeting.href({ slug: meeting.slug }), dayNow(c)]
  const coordinates = person !== null && isCoordination(person)
  const demanding = coordinates && isOpen(meeting, now) ? await atDemandOf(c, await invitedOn(db, day)) : undefined
  const shown = {
    ...{ view, day, shown: await meetingShown(db, meeting, { person, now, day, ...(demanding ? { demanding } : {}) }) },
    isCoordination: coordinates,
    topics: <TopicsPart view={view} about={about} topics={await topicsOn(db, about)} />,
  }
  return person ? unkept(c, <MeetingPage {...shown} />) : respond(c, <MeetingPage {...shown} />)
})

/** What is still to be done, for who reads. */
async function openShown(c: Request) {
  const { db } = c.var
  const person = inBrowser(c)
  const open = await openActions(db)
  const named = await hostersNamed(
    db,
    open.flatMap(({ hosterId }) => hosterId ?? []),
  )
  const own = person ? await hostersOf(db, person.personId) : []
  const reader = person && { personId: person.personId, isCoordination: isCoordination(person) }
  return open.map(actionsShown(named, { reader, ownIds: new Set(own.map(({ id }) => id)) }))
}

const dayNow = (c: Request) => c.var.site.directory.current().day
