import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { FormatLinks } from '../../../ui/format-links.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { stateOf } from '../meeting.ts'
import type { MeetingShown } from '../shown.ts'
import { ActionsTable } from './actions-part.tsx'
import { AgendaPart } from './agenda-part.tsx'
import { AttendancePart } from './attendance-part.tsx'
import { titleOf, When } from './when.tsx'

interface Props {
  view: View
  shown: MeetingShown
  day: string
  isCoordination: boolean
  /** What people say about it. */
  topics: Child
}

/** A meeting: its agenda before, its minutes after, on the same page. */
export function MeetingPage({ view, shown, day, isCoordination, topics }: Props) {
  const { t, to } = view
  const { meeting, carried, actions } = shown
  const title = titleOf(view, meeting)
  const href = paths.meeting.href({ slug: meeting.slug })
  const feeds = [{ title, href: `${to(href)}.ics`, type: 'text/calendar' as const }]
  return (
    <Shell view={view} title={title} index trail={underMeetings(view)} feeds={feeds}>
      <PageHead
        title={title}
        lead={t.rich<Child>('meetings.lead', {
          when: <When view={view} meeting={meeting} />,
          minutes: meeting.minutes,
        })}
      >
        {isCoordination && (
          <p>
            <a class="button outline" href={to(paths.coordinationMeeting.href({ slug: meeting.slug }))}>
              {t('meetings.run')}
            </a>
          </p>
        )}
      </PageHead>
      <div class="wrap aside end">
        <div class="stack">
          <StateNotice view={view} shown={shown} />
          {carried.length > 0 && (
            <section class="stack">
              <h2 id="carried">{t('meetings.carried')}</h2>
              <ActionsTable view={view} caption={t('meetings.carried')} actions={carried} day={day} linked />
            </section>
          )}
          <AgendaPart view={view} {...shown} />
          {actions.length > 0 && (
            <section class="stack">
              <h2 id="actions">{t('meetings.actions')}</h2>
              <ActionsTable view={view} caption={t('meetings.actions')} actions={actions} day={day} />
            </section>
          )}
          {topics}
        </div>
        <div class="stack">
          <Place view={view} shown={shown} />
          <FormatLinks view={view} feeds={feeds} label={t('meetings.in-calendar')} />
          <AttendancePart view={view} {...shown} isCoordination={isCoordination} />
        </div>
      </div>
    </Shell>
  )
}

export const underMeetings = ({ t, to }: View) => [{ href: to(paths.meetings.href()), label: t('meetings.title') }]

function StateNotice({ view, shown: { meeting } }: Pick<Props, 'view' | 'shown'>) {
  const { t, now } = view
  const state = stateOf(meeting, now)
  if (state === 'planned' || state === 'published') return null
  return (
    <Notice kind={state === 'cancelled' ? 'bad' : 'wait'} title={t(`meetings.notice-${state}`)}>
      {meeting.cancelReason !== null && <p dir="auto">{meeting.cancelReason}</p>}
    </Notice>
  )
}

/** The address of the room is for who is signed in: a public one is found by those who come to disturb. */
function Place({ view, shown: { meeting } }: Pick<Props, 'view' | 'shown'>) {
  const { t, now, person } = view
  if (!['planned', 'under-way'].includes(stateOf(meeting, now))) return null
  return (
    <section class="stack" aria-labelledby="place">
      <h2 id="place">{t('meetings.place')}</h2>
      {meeting.place === null ? (
        <p class="soft">{t('meetings.place-unknown')}</p>
      ) : person === null ? (
        <p class="soft">{t('meetings.place-signed-in')}</p>
      ) : (
        <p>
          <ExternalLink view={view} href={meeting.place}>
            {meeting.place}
          </ExternalLink>
        </p>
      )}
    </section>
  )
}
