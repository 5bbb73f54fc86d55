import { type FieldError, Refusal } from '../../platform/errors.ts'
import type { Key, Values } from '../../platform/i18n/index.ts'

/** One thing is wrong with a form: it is shown again with what was typed. */
export const refused = (field: string, key: Key, status: 409 | 422 | 429 = 422, values?: Values) =>
  refusedWith([values ? { field, key, values } : { field, key }], status)

export const refusedWith = (errors: FieldError[], status: 409 | 422 | 429 = 422) =>
  new Refusal(status, 'meetings.form-refused', errors)
