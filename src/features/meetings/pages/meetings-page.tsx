import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { FormatLinks } from '../../../ui/format-links.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { type Meeting, stateOf } from '../meeting.ts'
import type { ActionShown } from '../shown.ts'
import { ActionsTable } from './actions-part.tsx'
import { titleOf, When } from './when.tsx'

interface Props {
  view: View
  day: string
  ahead: readonly Meeting[]
  past: readonly Meeting[]
  page: number
  pages: number
  open: readonly ActionShown[]
  /** When the next one is by the rule, while none is planned. */
  proposed: string | null
  isCoordination: boolean
}

/** The next meeting on top, then what is still to be done, then those that were. */
export function MeetingsPage({ view, day, ahead, past, page, pages, open, proposed, isCoordination }: Props) {
  const { t, to } = view
  const title = t('meetings.title')
  const address = to(paths.meetings.href())
  const feeds = [
    { title, href: `${address}.atom`, type: 'application/atom+xml' as const },
    { title, href: `${address}.ics`, type: 'text/calendar' as const },
  ]
  return (
    <Shell view={view} title={title} index={page === 1} feeds={feeds}>
      <PageHead title={title} lead={t('meetings.list-lead')}>
        {isCoordination && (
          <p>
            <a class="button outline" href={to(paths.coordinationMeetings.href())}>
              {t('meetings.plan')}
            </a>
          </p>
        )}
      </PageHead>
      <div class="wrap stack">
        <section class="stack" aria-labelledby="ahead">
          <h2 id="ahead">{t('meetings.ahead')}</h2>
          {ahead.length > 0 && <List view={view} meetings={ahead} />}
          {ahead.length === 0 && (
            <p>
              {proposed === null
                ? t('meetings.none-ahead')
                : t('meetings.proposed', { when: view.format.instant(proposed, view.collective.timeZone) })}
            </p>
          )}
        </section>
        {open.length > 0 && (
          <section class="stack">
            <h2 id="open">{t('meetings.open-actions')}</h2>
            <ActionsTable view={view} caption={t('meetings.open-actions')} actions={open} day={day} linked />
          </section>
        )}
        <section class="stack" aria-labelledby="past">
          <h2 id="past">{t('meetings.past')}</h2>
          {past.length === 0 ? <p class="soft">{t('meetings.none-past')}</p> : <List view={view} meetings={past} />}
          <Pagination view={view} page={page} pages={pages} hrefOf={(page) => to(paths.meetings.href({}, { page }))} />
        </section>
        <FormatLinks view={view} feeds={feeds} />
      </div>
    </Shell>
  )
}

const List = ({ view, meetings }: { view: View; meetings: readonly Meeting[] }) => (
  <ul class="rows">
    {meetings.map((meeting) => (
      <li>
        <a href={view.to(paths.meeting.href({ slug: meeting.slug }))}>{titleOf(view, meeting)}</a>
        <p class="small soft">
          {view.t.rich<Child>(`meetings.line-${stateOf(meeting, view.now)}`, {
            when: <When view={view} meeting={meeting} />,
          })}
        </p>
      </li>
    ))}
  </ul>
)
