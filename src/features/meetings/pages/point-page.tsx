import { paths } from '../../../paths.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import type { View } from '../../../ui/view.ts'
import { pointFields } from '../forms.ts'
import type { Meeting, Point } from '../meeting.ts'
import { FormFrame } from './form-frame.tsx'
import { underMeetings } from './meeting-page.tsx'
import { titleOf, When } from './when.tsx'

interface Props {
  view: View
  meeting: Meeting
  /** Null: a new one. */
  point: Point | null
  /** Whether it may be taken off the agenda. */
  mayLeave: boolean
  form: FilledForm
  /** What somebody else made of it meanwhile. */
  meanwhile?: Point | null
}

/** Proposes a point for an agenda, or changes one. */
export function PointPage({ view, meeting, point, mayLeave, form, meanwhile = null }: Props) {
  const { t, to } = view
  const { slug } = meeting
  const action = point ? paths.meetingPoint.href({ slug, id: point.id }) : paths.meetingPointAdd.href({ slug })
  const title = t(point ? 'meetings.edit-point-title' : 'meetings.propose-title')
  const trail = [...underMeetings(view), { href: to(paths.meeting.href({ slug })), label: titleOf(view, meeting) }]
  return (
    <FormFrame
      view={view}
      title={title}
      lead={t.rich('meetings.propose-lead', { when: <When view={view} meeting={meeting} /> })}
      trail={trail}
      form={form}
      order={pointFields}
    >
      {meanwhile && (
        <Notice kind="wait" title={t('meetings.meanwhile')}>
          <p dir="auto">{meanwhile.title}</p>
          {meanwhile.text !== null && <p dir="auto">{meanwhile.text}</p>}
        </Notice>
      )}
      <form method="post" action={to(action)} novalidate>
        <HiddenFields fields={[{ name: 'revision', value: textIn(form, 'revision') }]} />
        <TextField view={view} form={form} name="title" label={t('meetings.field-title')} maxlength={140} />
        <TextArea
          view={view}
          form={form}
          name="text"
          label={t('meetings.field-text')}
          hint={t('meetings.field-text-hint')}
          optional
        />
        <TextField
          view={view}
          form={form}
          name="minutesWished"
          label={t('meetings.field-minutes-wished')}
          optional
          maxlength={3}
        />
        <TextField
          view={view}
          form={form}
          name="presenter"
          label={t('meetings.field-presenter')}
          hint={t('meetings.field-presenter-hint')}
          optional
          maxlength={60}
        />
        <SendButton>{t(point ? 'meetings.save' : 'meetings.propose-send')}</SendButton>
      </form>
      {point && mayLeave && (
        <form method="post" action={to(paths.meetingPointWithdrawal.href({ slug, id: point.id }))}>
          <h2>{t('meetings.withdraw-title')}</h2>
          <TextField
            view={view}
            form={form}
            name="reason"
            label={t('meetings.withdraw-reason')}
            optional
            maxlength={500}
          />
          <button class="button outline" type="submit">
            {t('meetings.withdraw')}
          </button>
        </form>
      )}
    </FormFrame>
  )
}
