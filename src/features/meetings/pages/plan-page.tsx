import { paths } from '../../../paths.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { SendButton } from '../../../ui/send-button.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import { meetingFields } from '../forms.ts'
import type { Meeting } from '../meeting.ts'
import { FormFrame } from './form-frame.tsx'
import { MeetingFields } from './meeting-fields.tsx'
import { titleOf, When } from './when.tsx'

interface Props {
  view: View
  form: FilledForm
  /** Those to prepare and those whose minutes are not published. */
  meetings: readonly Meeting[]
}

/** The coordination's meetings: those to prepare and to write up, and a new one on the day that the rule proposes. */
export function PlanPage({ view, form, meetings }: Props) {
  const { t, to } = view
  return (
    <FormFrame
      view={view}
      title={t('meetings.plan')}
      lead={t('meetings.plan-lead')}
      trail={underCoordination(view)}
      form={form}
      order={meetingFields}
    >
      {meetings.length > 0 && (
        <ul class="rows">
          {meetings.map((meeting) => (
            <li>
              <a href={to(paths.coordinationMeeting.href({ slug: meeting.slug }))}>{titleOf(view, meeting)}</a>
              <p class="small soft">
                <When view={view} meeting={meeting} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <h2>{t('meetings.plan-new')}</h2>
      <p>
        {t('meetings.plan-new-lead')} <a href={to(paths.coordinationMeetingRule.href())}>{t('meetings.rule-title')}</a>
      </p>
      <form method="post" action={to(paths.coordinationMeetings.href())} novalidate>
        <MeetingFields view={view} form={form} />
        <SendButton>{t('meetings.plan-send')}</SendButton>
      </form>
    </FormFrame>
  )
}
