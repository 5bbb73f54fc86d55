import { languages } from '../../../../platform/i18n/index.ts'
import { Checkbox, Radios } from '../../../../ui/choices.tsx'
import { TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'

interface Props {
  view: View
  form: FilledForm
}

/** The language in which the text counts. */
export const OriginalField = ({ view, form }: Props) => (
  <Radios
    view={view}
    form={form}
    name="original"
    label={view.t('charter.field-original')}
    choices={languages.map((value) => ({ value, label: view.format.languageName(value) }))}
  />
)

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
