import { paths } from '../../../../paths.ts'
import { Checkboxes, Radios } from '../../../../ui/choices.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import { rhythms } from '../../watching/rhythm.ts'
import type { WatchChoice } from '../choice.ts'

interface Props {
  view: View
  slug: string
  form: FilledForm
  theirs: WatchChoice | null
  revision: number
  toldFirstMinutes: number
}

const order = ['form', 'asked', 'rhythm', 'toldFirst', 'ownStatusPage']

/** The form of what a hoster wants of its watching. */
export function ChoicePart({ view, slug, form, theirs, revision, toldFirstMinutes }: Props) {
  const { t, to } = view
  return (
    <form method="post" action={to(paths.hosterWatching.href({ slug }))} novalidate class="stack">
      <ErrorSummary view={view} form={form} order={order} />
      {theirs && <Theirs view={view} choice={theirs} />}
      <input type="hidden" name="revision" value={String(revision)} />
      <Radios
        view={view}
        form={form}
        name="asked"
        label={t('monitoring.field-asked')}
        hint={t('monitoring.field-asked-hint')}
        choices={[
          { value: 'yes', label: t('monitoring.asked-yes') },
          { value: 'no', label: t('monitoring.asked-no'), note: t('monitoring.asked-no-note') },
        ]}
      />
      <Radios
        view={view}
        form={form}
        name="rhythm"
        label={t('monitoring.field-rhythm')}
        hint={t('monitoring.field-rhythm-hint')}
        choices={rhythms.map((minutes) => ({
          value: String(minutes),
          label: t('monitoring.choice-rhythm', { minutes }),
        }))}
      />
      <Checkboxes
        view={view}
        form={form}
        name="toldFirst"
        label={t('monitoring.field-told-first')}
        choices={[{ value: 'yes', label: t('monitoring.told-first-yes'), note: toldFirstNote(view, toldFirstMinutes) }]}
      />
      <TextField
        view={view}
        form={form}
        name="ownStatusPage"
        type="url"
        optional
        maxlength={500}
        autocomplete="off"
        label={t('monitoring.field-status-page')}
        hint={t('monitoring.field-status-page-hint')}
      />
      <SendButton>{t('monitoring.choice-save')}</SendButton>
    </form>
  )
}

const toldFirstNote = ({ t }: View, minutes: number) =>
  minutes > 0 ? t('monitoring.told-first-note', { minutes }) : t('monitoring.told-first-off')

/** What the other one chose, to be looked at before one's own is sent over it. */
function Theirs({ view: { t }, choice }: { view: View; choice: WatchChoice }) {
  const { rhythm, optedOut, toldFirst, ownStatusPage } = choice
  return (
    <Notice title={t('monitoring.choice-theirs')}>
      <ul>
        <li>{optedOut ? t('monitoring.asked-no') : t('monitoring.choice-rhythm', { minutes: rhythm })}</li>
        <li>{toldFirst ? t('monitoring.choice-told-first') : t('monitoring.choice-not-told-first')}</li>
        {ownStatusPage !== null && <li class="breaks">{ownStatusPage}</li>}
      </ul>
    </Notice>
  )
}
