import { paths } from '../../../../paths.ts'
import { Checkbox } from '../../../../ui/choices.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { describedBy, FieldNotes, isWrong, TextArea, TextField } from '../../../../ui/field.tsx'
import { type FilledForm, fieldId } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'

interface Props {
  view: View
  form: FilledForm
}

/** An address, files, or a text: one is enough. */
export function CheckForm({ view, form }: Props) {
  const { t, to } = view
  return (
    <form class="stack" method="post" action={to(paths.describe.href())} enctype="multipart/form-data" novalidate>
      <ErrorSummary view={view} form={form} order={['address', 'files', 'text', 'links']} />
      <p>{t('describing.check-lead')}</p>
      <TextField
        view={view}
        form={form}
        name="address"
        type="url"
        optional="unsaid"
        label={t('describing.field-address')}
        hint={t('describing.field-address-hint')}
        maxlength={500}
      />
      <Files view={view} form={form} />
      <TextArea
        view={view}
        form={form}
        name="text"
        optional="unsaid"
        rows={8}
        label={t('describing.field-text')}
        hint={t('describing.field-text-hint')}
      />
      <Checkbox
        view={view}
        form={form}
        name="links"
        label={t('describing.field-links')}
        hint={t('describing.field-links-hint')}
      />
      <div class="form-actions">
        <button class="button" type="submit">
          {t('describing.check-button')}
        </button>
        <span class="small soft">{t('describing.check-kept')}</span>
      </div>
    </form>
  )
}

function Files({ view, form }: Props) {
  const { t } = view
  const hint = t('describing.field-files-hint')
  return (
    <div class={isWrong(form, 'files') ? 'field wrong' : 'field'}>
      <label for={fieldId('files')}>{t('describing.field-files')}</label>
      <FieldNotes view={view} form={form} name="files" hint={hint} />
      <input
        type="file"
        id={fieldId('files')}
        name="files"
        multiple
        accept=".properties,.txt,text/plain"
        aria-describedby={describedBy(form, 'files', hint)}
      />
    </div>
  )
}
