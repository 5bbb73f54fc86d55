import { type FieldError, Refusal } from '../../platform/errors.ts'
import type { Key, Values } from '../../platform/i18n/index.ts'

/** One thing is wrong with a form: it is shown again with what was typed. */
export const refusedForm = (field: string, key: Key, status: 409 | 422 = 422, values?: Values) =>
  refusedWith([values ? { field, key, values } : { field, key }], status)

export const refusedWith = (errors: readonly FieldError[], status: 409 | 422 = 422) =>
  new Refusal(status, 'membership.form-refused', [...errors])
