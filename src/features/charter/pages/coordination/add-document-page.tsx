import { paths } from '../../../../paths.ts'
import { languages } from '../../../../platform/i18n/index.ts'
import { Radios } from '../../../../ui/choices.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import { documentKinds } from '../../version.ts'
import { OfficialFields, OriginalField } from './official-fields.tsx'
import { TextsFields } from './texts-fields.tsx'
import { underDocuments } from './trails.ts'
import { WritingFrame } from './writing-frame.tsx'

interface Props {
  view: View
  form: FilledForm
}

/** A new document: its first version is a draft without a text. */
export function AddDocumentPage({ view, form }: Props) {
  const { t } = view
  const title = t('charter.desk-add')
  const original = textIn(form, 'original') || (languages[0] ?? 'fr')
  const order = ['kind', 'title.fr', 'title.en', 'slug', 'original', 'officialUrl', 'isParaphrase']
  return (
    <WritingFrame
      view={view}
      title={title}
      lead={t('charter.add-lead')}
      trail={underDocuments(view)}
      form={form}
      order={order}
      action={paths.coordinationDocumentAdd.href()}
      send={t('charter.add')}
    >
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
      <OriginalField view={view} form={form} />
      <OfficialFields view={view} form={form} />
    </WritingFrame>
  )
}
