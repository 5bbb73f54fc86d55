import { paths } from '../../../../paths.ts'
import { languages } from '../../../../platform/i18n/index.ts'
import { Checkbox, Radios } from '../../../../ui/choices.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../../ui/filled-form.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { documentKinds } from '../../version.ts'
import { TextsFields } from './texts-fields.tsx'
import { underDocuments } from './trails.ts'

interface Props {
  view: View
  form: FilledForm
}

/** A new document: its first version is a draft without a text. */
export function AddDocumentPage({ view, form }: Props) {
  const { t, to, format } = view
  const title = t('charter.desk-add')
  const original = textIn(form, 'original') || (languages[0] ?? 'fr')
  const order = ['kind', 'title.fr', 'title.en', 'slug', 'original', 'officialUrl', 'isParaphrase']
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} alternates={false} trail={underDocuments(view)}>
      <PageHead title={title} lead={t('charter.add-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={order} />
        <form method="post" action={to(paths.coordinationDocumentAdd.href())} novalidate class="editing">
          <Radios
            view={view}
            form={form}
            name="kind"
            label={t('charter.field-kind')}
            choices={documentKinds.map((value) => ({
              value,
              label: t(`charter.kind-${value}`),
              note: t(`charter.kind-${value}-what`),
            }))}
          />
          <TextsFields view={view} form={form} name="title" label={t('charter.field-title')} original={original} />
          <TextField
            view={view}
            form={form}
            name="slug"
            label={t('charter.field-slug')}
            hint={t('charter.field-slug-hint')}
            maxlength={60}
            optional
          />
          <Radios
            view={view}
            form={form}
            name="original"
            label={t('charter.field-original')}
            choices={languages.map((value) => ({ value, label: format.languageName(value) }))}
          />
          <OfficialFields view={view} form={form} />
          <SendButton>{t('charter.add')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}

/** Where the text that counts stands, when it is not this one. */
export const OfficialFields = ({ view, form }: Props) => (
  <>
    <TextField
      view={view}
      form={form}
      name="officialUrl"
      type="url"
      label={view.t('charter.field-official')}
      hint={view.t('charter.field-official-hint')}
      optional
    />
    <Checkbox view={view} form={form} name="isParaphrase" label={view.t('charter.field-paraphrase')} />
  </>
)
