import { TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import type { View } from '../../../ui/view.ts'

/** What the coordination says of a meeting: when, how long, where. */
export function MeetingFields({ view, form }: { view: View; form: FilledForm }) {
  const { t } = view
  return (
    <>
      <HiddenFields fields={[{ name: 'revision', value: textIn(form, 'revision') }]} />
      <TextField
        view={view}
        form={form}
        name="title"
        label={t('meetings.field-name')}
        hint={t('meetings.field-name-hint')}
        optional
        maxlength={140}
      />
      <TextField view={view} form={form} name="day" type="date" label={t('meetings.field-day')} />
      <HourFields view={view} form={form} />
      <TextField
        view={view}
        form={form}
        name="place"
        type="url"
        label={t('meetings.field-place')}
        hint={t('meetings.field-place-hint')}
        optional
        maxlength={500}
      />
    </>
  )
}

/** From when, by the clocks of the collective, and how long: of one meeting, or of all by the rule. */
export const HourFields = ({ view, form }: { view: View; form: FilledForm }) => (
  <>
    <TextField
      view={view}
      form={form}
      name="at"
      label={view.t('meetings.field-at')}
      hint={view.t('meetings.field-at-hint', { zone: view.collective.timeZone })}
      maxlength={5}
    />
    <TextField view={view} form={form} name="minutes" label={view.t('meetings.field-minutes')} maxlength={3} />
  </>
)
