import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Checkboxes } from '../../../ui/choices.tsx'
import { emptyForm } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import { type Meeting, stateOf } from '../meeting.ts'
import type { MeetingShown, Named } from '../shown.ts'
import { titleOf, When } from './when.tsx'

interface Props {
  view: View
  shown: MeetingShown
  /** Whom it invites. */
  invited: readonly Named[]
  saved: boolean
}

/** The pages above those on which one meeting is prepared and held. */
export const underRun = (view: View, meeting: Pick<Meeting, 'slug' | 'title' | 'startsAt'>) => [
  ...underCoordination(view),
  { href: view.to(paths.coordinationMeetings.href()), label: view.t('meetings.plan') },
  { href: view.to(paths.coordinationMeeting.href({ slug: meeting.slug })), label: titleOf(view, meeting) },
]

/** Preparing a meeting, holding it, writing it up: the steps in their order. */
export function RunPage({ view, shown, invited, saved }: Props) {
  const { t, to, now } = view
  const { meeting } = shown
  const { slug } = meeting
  const state = stateOf(meeting, now)
  const hasBegun = state !== 'planned' && state !== 'cancelled'
  return (
    <Shell
      view={view}
      title={t('meetings.run-title', { title: titleOf(view, meeting) })}
      trail={underRun(view, meeting).slice(0, -1)}
    >
      <PageHead
        title={titleOf(view, meeting)}
        lead={t.rich<Child>('meetings.lead', {
          when: <When view={view} meeting={meeting} />,
          minutes: meeting.minutes,
        })}
      >
        <p class="row">
          <a href={to(paths.meeting.href({ slug }))}>{t('meetings.public-page')}</a>
          <a href={to(paths.coordinationMeetingFacts.href({ slug }))}>{t('meetings.facts-title')}</a>
        </p>
      </PageHead>
      <div class="wrap stack">
        {saved && <Notice kind="good" role="status" title={t('meetings.saved')} />}
        <Order view={view} shown={shown} hasBegun={hasBegun} />
        {hasBegun && <Presence view={view} shown={shown} invited={invited} />}
        {hasBegun && <Publication view={view} meeting={meeting} />}
      </div>
    </Shell>
  )
}

/** The points with a way up and a way down: no pointer is needed. */
function Order({ view, shown: { meeting, points }, hasBegun }: Pick<Props, 'view' | 'shown'> & { hasBegun: boolean }) {
  const { t, to } = view
  const { slug, publishedAt, cancelledAt } = meeting
  const order = to(paths.coordinationMeetingOrder.href({ slug }))
  return (
    <section class="stack" aria-labelledby="agenda">
      <h2 id="agenda">{t('meetings.agenda')}</h2>
      {points.length === 0 && <p class="soft">{t('meetings.no-point-yet')}</p>}
      <ol class="rows">
        {points.map(({ id, title, language, minutesWished, report }, at) => (
          <li>
            <span lang={language} dir="auto">
              {title}
            </span>{' '}
            {minutesWished !== null && (
              <span class="small soft">{t('meetings.minutes-wished', { count: minutesWished })}</span>
            )}
            <span class="row small">
              {hasBegun && (
                <a href={to(paths.coordinationMeetingMinutes.href({ slug, id }))}>
                  {t(report === null ? 'meetings.write-minutes' : 'meetings.change-minutes')}
                </a>
              )}
              <a href={to(paths.meetingPoint.href({ slug, id }))}>{t('meetings.edit-point')}</a>
            </span>
            {publishedAt === null && points.length > 1 && (
              <form method="post" action={order} class="row">
                <input type="hidden" name="point" value={id} />
                {at > 0 && (
                  <button
                    class="button outline small"
                    type="submit"
                    name="way"
                    value="up"
                    aria-label={t('meetings.up-of', { title })}
                  >
                    {t('meetings.up')}
                  </button>
                )}
                {at < points.length - 1 && (
                  <button
                    class="button outline small"
                    type="submit"
                    name="way"
                    value="down"
                    aria-label={t('meetings.down-of', { title })}
                  >
                    {t('meetings.down')}
                  </button>
                )}
              </form>
            )}
          </li>
        ))}
      </ol>
      {publishedAt === null && cancelledAt === null && (
        <p>
          <a class="button outline" href={to(paths.meetingPointAdd.href({ slug }))}>
            {t('meetings.propose')}
          </a>
        </p>
      )}
    </section>
  )
}

function Presence({ view, shown: { meeting, present }, invited }: Pick<Props, 'view' | 'shown' | 'invited'>) {
  const { t, to } = view
  const form = { ...emptyForm, values: { present: present.map(({ id }) => id) } }
  return (
    <form method="post" action={to(paths.coordinationMeetingPresence.href({ slug: meeting.slug }))}>
      <HiddenFields fields={[{ name: 'seen', value: present.map(({ id }) => id).join(' ') }]} />
      <Checkboxes
        view={view}
        form={form}
        name="present"
        label={t('meetings.present')}
        hint={t('meetings.present-hint')}
        optional="unsaid"
        choices={invited.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
      />
      <SendButton>{t('meetings.save-presence')}</SendButton>
    </form>
  )
}

function Publication({ view, meeting }: { view: View; meeting: Meeting }) {
  const { t, to } = view
  if (meeting.publishedAt !== null) return <Notice kind="good" title={t('meetings.published')} />
  return (
    <form method="post" action={to(paths.coordinationMeetingPublication.href({ slug: meeting.slug }))}>
      <h2>{t('meetings.publish-title')}</h2>
      <p>{t('meetings.publish-lead')}</p>
      <SendButton>{t('meetings.publish')}</SendButton>
    </form>
  )
}
