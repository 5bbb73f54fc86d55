import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import type { View } from '../../../ui/view.ts'
import { longestPhrase } from '../secret/secret.ts'

interface Props {
  view: View
  given: FilledForm
  name: string
}

/** A phrase that the caster of a secret ballot makes up; left empty, one is given. */
export const PhraseField = ({ view, given, name }: Props) => (
  <TextField
    view={view}
    form={given}
    name={`${name}.secret`}
    label={view.t('decisions.phrase')}
    hint={view.t('decisions.phrase-hint')}
    maxlength={longestPhrase}
    autocomplete="off"
    optional
  />
)
