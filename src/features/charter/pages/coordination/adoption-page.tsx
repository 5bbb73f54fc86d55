import { paths } from '../../../../paths.ts'
import { Checkbox } from '../../../../ui/choices.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../../ui/filled-form.ts'
import { HiddenFields } from '../../../../ui/hidden-fields.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { at, type VersionAsked } from '../../coordinating/asked.ts'
import { SameOne } from './clause-choices.tsx'
import { underVersion } from './trails.ts'

interface Props {
  view: View
  asked: VersionAsked
  form: FilledForm
}

/** Saying that a version was adopted: when, by which decision, from when it has force. */
export function AdoptionPage({ view, asked, form }: Props) {
  const { t, to } = view
  const title = t('charter.adopt-title', { number: asked.version.number })
  const field = { view, form }
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={underVersion(view, asked)}
    >
      <PageHead title={title} lead={t('charter.adopt-lead')} />
      <div class="wrap stack">
        <ErrorSummary
          view={view}
          form={form}
          order={['adoptedOn', 'inForceOn', 'undated', 'decisionName', 'decisionUrl']}
        />
        <form method="post" action={to(paths.coordinationVersionAdoption.href(at(asked)))} novalidate>
          <HiddenFields fields={[{ name: 'revision', value: textIn(form, 'revision') }]} />
          <TextField {...field} name="adoptedOn" type="date" label={t('charter.field-adopted-on')} />
          <TextField
            {...field}
            name="inForceOn"
            type="date"
            label={t('charter.field-in-force-on')}
            hint={t('charter.field-in-force-on-hint')}
          />
          <Checkbox
            {...field}
            name="undated"
            label={t('charter.field-undated')}
            hint={t('charter.field-undated-hint')}
          />
          <TextField {...field} name="decisionName" label={t('charter.field-decision-name')} maxlength={200} optional />
          <TextField {...field} name="decisionUrl" type="url" label={t('charter.field-decision-url')} optional />
          <SameOne view={view} form={form} />
          <SendButton>{t('charter.adopt')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}
