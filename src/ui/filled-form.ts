import type { FieldError } from '../platform/errors.ts'

/** A form as it is shown: what was typed, and what is wrong with it. Nothing typed is lost. */
export interface FilledForm {
  values: Readonly<Record<string, string | readonly string[] | undefined>>
  errors: readonly FieldError[]
}

export const emptyForm: FilledForm = { values: {}, errors: [] }

/** The id of the control of a field, which the summary of errors leads to. Names may have points, ids do not. */
export const fieldId = (name: string) => `field-${name.replaceAll('.', '-')}`

export function textIn(form: FilledForm, name: string): string {
  const value = form.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export function choicesIn(form: FilledForm, name: string): readonly string[] {
  const value = form.values[name]
  return typeof value === 'string' ? [value] : (value ?? [])
}
