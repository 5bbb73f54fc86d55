import { paths } from '../../paths.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Instant } from '../../platform/database/index.ts'
import { atomOf, type CalendarEvent, calendarOf, entryOf, forPrograms, type Request } from '../../platform/web/index.ts'
import type { View } from '../../ui/view.ts'
import { endOf, type Meeting, stateOf } from './meeting.ts'

/** These meetings as a calendar. The address of the room is not in it: anybody may read the file. */
export function asCalendar(c: Request, meetings: readonly Meeting[]): Response {
  const { view, now } = c.var
  const head = { name: nameOf(view), host: new URL(view.publicUrl).host, now }
  return forPrograms(
    c,
    'ics',
    calendarOf(
      head,
      meetings.map((meeting) => eventOf(view, meeting)),
    ),
  )
}

const nameOf = ({ t, collective }: View) => t('ui.title-on-site', { title: t('meetings.title'), site: collective.name })

function eventOf(view: View, meeting: Meeting): CalendarEvent {
  const { t, publicUrl, collective } = view
  const { id, slug, startsAt, cancelledAt, revision } = meeting
  const url = publicUrl + view.to(paths.meeting.href({ slug }))
  return {
    ...{ id, url, sequence: revision, isCancelled: cancelledAt !== null },
    title: t('ui.title-on-site', { title: titleIn(view, meeting), site: collective.name }),
    description: url,
    start: Temporal.Instant.from(startsAt),
    end: endOf(meeting),
  }
}

/** The feed: what last changed of each. */
export function asFeed(c: Request, meetings: readonly Meeting[]): Response {
  const { view, site } = c.var
  const { t, language, collective, publicUrl, to, now } = view
  const { license } = site.directory.current().collective
  const page = publicUrl + to(paths.meetings.href())
  const head = {
    ...{ language, page, self: `${page}.atom`, author: collective.name },
    title: nameOf(view),
    subtitle: t('meetings.list-lead'),
  }
  const entries = meetings.map((meeting) => {
    const { id, slug, startsAt, createdAt, changedAt } = meeting
    const when = view.format.instant(startsAt, collective.timeZone)
    return entryOf({
      ...{ id, title: titleIn(view, meeting), author: collective.name, kinds: [] },
      summary: t(`meetings.line-${stateOf(meeting, now)}`, { when }),
      page: publicUrl + to(paths.meeting.href({ slug })),
      addedAt: createdAt,
      updatedAt: changedAt,
    })
  })
  const generatedAt = meetings.reduce<Instant>(
    (late, { changedAt }) => (changedAt > late ? changedAt : late),
    '1970-01-01T00:00:00.000Z',
  )
  return forPrograms(c, 'atom', atomOf({ license, generatedAt }, head, entries))
}

const titleIn = ({ t, format, collective }: View, { title, startsAt }: Meeting) =>
  title ?? t('meetings.of-day', { day: format.date(dayIn(collective.timeZone, Temporal.Instant.from(startsAt))) })
