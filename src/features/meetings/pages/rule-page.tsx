import { paths } from '../../../paths.ts'
import { Checkboxes } from '../../../ui/choices.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import { ruleFields } from '../forms.ts'
import { holidayPlaces } from '../rule/holidays.ts'
import { weekdays } from '../rule/rule.ts'
import { FormFrame } from './form-frame.tsx'
import { HourFields } from './meeting-fields.tsx'

interface Props {
  view: View
  form: FilledForm
  /** What the rule gives for the next months. */
  next: readonly string[]
  saved: boolean
  isMoved: boolean
}

/** How the next date is found, and what that gives. */
export function RulePage({ view, form, next, saved, isMoved }: Props) {
  const { t, to, format, collective } = view
  return (
    <FormFrame
      view={view}
      title={t('meetings.rule-title')}
      lead={t('meetings.rule-lead')}
      trail={[...underCoordination(view), { href: to(paths.coordinationMeetings.href()), label: t('meetings.plan') }]}
      form={form}
      order={ruleFields}
    >
      {saved && <Notice kind="good" role="status" title={t('meetings.saved')} />}
      {isMoved && <Notice kind="wait" title={t('meetings.meanwhile')} />}
      <p>{t('meetings.rule-next')}</p>
      <ul>
        {next.map((instant) => (
          <li>{format.instant(instant, collective.timeZone)}</li>
        ))}
      </ul>
      <form method="post" action={to(paths.coordinationMeetingRule.href())} novalidate>
        <HiddenFields fields={[{ name: 'revision', value: textIn(form, 'revision') }]} />
        <HourFields view={view} form={form} />
        <Checkboxes
          view={view}
          form={form}
          name="weekdays"
          label={t('meetings.field-weekdays')}
          hint={t('meetings.field-weekdays-hint')}
          choices={weekdays.map((day) => ({ value: String(day), label: t(`meetings.weekday-${day}`) }))}
        />
        <SelectField
          view={view}
          form={form}
          name="week"
          label={t('meetings.field-week')}
          options={['1', '2', '3', '4'].map((week) => ({
            value: week,
            label: t('meetings.week', { week: Number(week) }),
          }))}
        />
        <Checkboxes
          view={view}
          form={form}
          name="restIn"
          label={t('meetings.field-rest')}
          hint={t('meetings.field-rest-hint')}
          optional="unsaid"
          choices={holidayPlaces.map((place) => ({ value: place, label: t(`meetings.rest-${place}`) }))}
        />
        <SendButton>{t('meetings.save')}</SendButton>
      </form>
    </FormFrame>
  )
}
