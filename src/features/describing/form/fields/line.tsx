import { TextArea, TextField } from '../../../../ui/field.tsx'
import { typedAs } from '../../../descriptions/index.ts'
import { valueAt } from '../statements.ts'
import { type DraftField, knownKey, textAt, type Words, withTyped } from './field.ts'

interface Options extends Words {
  /** Several lines, rather than one. */
  rows?: number
  /** The id of a list of suggestions. */
  list?: string
  autocomplete?: string
}

/** One value, typed as a text. */
export const line = (key: string, { label, hint, rows, list, autocomplete }: Options): DraftField => ({
  label,
  controlOf: (asked) => (asked === key ? key : undefined),
  values: (statements) => ({ [key]: typedAs(key, valueAt(statements, key)) }),
  read: (typed, statements) => withTyped(statements, key, textAt(typed, key)),
  said: (value, { view }) => (knownKey(key).type === 'date' ? view.format.date(value) : typedAs(key, value)),
  show({ view, form }) {
    const shown = {
      view,
      form,
      name: key,
      label: view.t(label),
      hint: hint && view.t(hint),
      optional: 'unsaid' as const,
    }
    if (rows !== undefined) return <TextArea {...shown} rows={rows} />
    return <TextField {...shown} type={typeOf(key)} {...(list ? { list } : {})} autocomplete={autocomplete ?? 'off'} />
  },
})

function typeOf(key: string): 'text' | 'email' | 'url' {
  const { type } = knownKey(key)
  return type === 'mail' ? 'email' : type === 'address' || type === 'reference' ? 'url' : 'text'
}
