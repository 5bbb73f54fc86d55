import { paths } from '../../../../paths.ts'
import { Checkboxes } from '../../../../ui/choices.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { ClauseInPlace } from '../../../charter/index.ts'
import type { Reason } from '../../../decisions/index.ts'
import type { Application } from '../../application/application.ts'
import { Words } from '../../review/pages/words.tsx'
import { ApplicationFormPage } from './application-form-page.tsx'

interface Props {
  view: View
  application: Application
  clauses: readonly ClauseInPlace[]
  reasons: readonly Reason[]
  form: FilledForm
}

/** The coordination says why, in words that help. */
export function RefusalFormPage({ view, application, clauses, reasons, form }: Props) {
  const { t, to } = view
  const { slug, hoster } = application
  return (
    <ApplicationFormPage
      {...{ view, application, form }}
      title={t('membership.explain-title', { name: hoster.name })}
      lead={t('membership.explain-lead')}
      above={underCoordination(view)}
      order={['text', 'clauses', 'againOn']}
    >
      {reasons.some(({ reason }) => reason) && (
        <section class="stack" aria-labelledby="reasons">
          <h2 id="reasons">{t('membership.reasons-title', { count: reasons.length })}</h2>
          <ul>
            {reasons.map(({ reason, language }) => reason && <li>{<Words text={reason} language={language} />}</li>)}
          </ul>
        </section>
      )}
      <form method="post" action={to(paths.coordinationAdmissionRefusal.href({ slug }))} novalidate>
        <TextArea view={view} form={form} name="text" label={t('membership.field-explain')} rows={8} />
        <Checkboxes
          view={view}
          form={form}
          name="clauses"
          optional
          label={t('membership.field-refused-clauses')}
          choices={clauses.map(({ id, label }) => ({ value: id, label: `${label} (${id})` }))}
        />
        <TextField
          view={view}
          form={form}
          type="date"
          name="againOn"
          optional
          label={t('membership.field-again')}
          hint={t('membership.again-hint')}
        />
        <SendButton>{t('membership.send-explain')}</SendButton>
      </form>
    </ApplicationFormPage>
  )
}
