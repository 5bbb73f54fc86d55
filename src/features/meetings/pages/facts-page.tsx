import { paths } from '../../../paths.ts'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import type { View } from '../../../ui/view.ts'
import { meetingFields } from '../forms.ts'
import { type Meeting, stateOf } from '../meeting.ts'
import { FormFrame } from './form-frame.tsx'
import { MeetingFields } from './meeting-fields.tsx'
import { underRun } from './run-page.tsx'
import { When } from './when.tsx'

interface Props {
  view: View
  meeting: Meeting
  form: FilledForm
  /** What somebody else made of it meanwhile. */
  meanwhile: Meeting | null
}

/** When and where a meeting is, and calling it off. */
export function FactsPage({ view, meeting, form, meanwhile }: Props) {
  const { t, to } = view
  const { slug } = meeting
  const cancellation = to(paths.coordinationMeetingCancellation.href({ slug }))
  return (
    <FormFrame
      view={view}
      title={t('meetings.facts-title')}
      trail={underRun(view, meeting)}
      form={form}
      order={[...meetingFields, 'reason']}
    >
      {meanwhile && (
        <Notice kind="wait" title={t('meetings.meanwhile')}>
          <p>
            <When view={view} meeting={meanwhile} />
          </p>
        </Notice>
      )}
      {meeting.cancelledAt === null ? (
        <>
          <form method="post" action={to(paths.coordinationMeetingFacts.href({ slug }))} novalidate>
            <MeetingFields view={view} form={form} />
            <SendButton>{t('meetings.save')}</SendButton>
          </form>
          {stateOf(meeting, view.now) === 'planned' && (
            <form method="post" action={cancellation} novalidate>
              <h2>{t('meetings.cancel-title')}</h2>
              <TextArea view={view} form={form} name="reason" rows={3} label={t('meetings.cancel-reason')} />
              <button class="button outline" type="submit">
                {t('meetings.cancel')}
              </button>
            </form>
          )}
        </>
      ) : (
        <form method="post" action={cancellation}>
          <p>{t('meetings.cancelled-now')}</p>
          <input type="hidden" name="restore" value="yes" />
          <SendButton>{t('meetings.restore')}</SendButton>
        </form>
      )}
    </FormFrame>
  )
}
