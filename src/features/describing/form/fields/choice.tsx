import { Checkboxes } from '../../../../ui/choices.tsx'
import { SelectField } from '../../../../ui/field.tsx'
import { choicesIn, textIn } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import { valueAt } from '../statements.ts'
import { type DraftField, knownKey, type ShownField, textAt, textsAt, type Words, withTyped } from './field.ts'

interface Options extends Words {
  /** What a word of the file means, for people. */
  word(word: string, view: View): string
}

/** The words that a key knows, as files have them. */
function wordsOf(key: string): string[] {
  const known = knownKey(key)
  return 'choices' in known ? Object.keys(known.choices) : []
}

/** One word of a list; a file’s own that is not in it stays one of the choices. */
export const choice = (key: string, { label, hint, word }: Options): DraftField =>
  select(key, { label, ...(hint ? { hint } : {}), said: (value, { view }) => word(value, view) }, ({ view }) =>
    wordsOf(key).map((value) => ({ value, label: word(value, view) })),
  )

export const country = (key: string, words: Words): DraftField =>
  select(key, { ...words, said: (value, { view }) => view.format.country(value) }, ({ view }) => {
    const names = new Intl.DisplayNames(view.language, { type: 'region' })
    const order = new Intl.Collator(view.language)
    return countries
      .map((value) => ({ value, label: names.of(value) ?? value }))
      .sort((a, b) => order.compare(a.label, b.label))
  })

// Where hosters of such collectives are; any other stands as its code.
const countries = [
  ...['AT', 'BE', 'CA', 'CH', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'GB', 'GP', 'GF', 'GR', 'IE', 'IS', 'IT', 'LU', 'MC'],
  ...['MQ', 'NC', 'NL', 'NO', 'PF', 'PL', 'PT', 'RE', 'RO', 'SE', 'US', 'YT'],
]

function select(
  key: string,
  { label, hint, said }: Words & Required<Pick<DraftField, 'said'>>,
  optionsOf: (shown: ShownField) => { value: string; label: string }[],
): DraftField {
  return {
    label,
    controlOf: (asked) => (asked === key ? key : undefined),
    values: (statements) => ({ [key]: valueAt(statements, key) }),
    read: (typed, statements) => withTyped(statements, key, textAt(typed, key)),
    said,
    show(shown) {
      const { view, form } = shown
      const options = optionsOf(shown)
      const own = textIn(form, key)
      const others = own === '' || options.some(({ value }) => value === own) ? [] : [{ value: own, label: own }]
      return (
        <SelectField
          view={view}
          form={form}
          name={key}
          label={view.t(label)}
          hint={hint && view.t(hint)}
          optional="unsaid"
          options={[{ value: '', label: view.t('editing.not-said') }, ...options, ...others]}
        />
      )
    },
  }
}

/** Several words of a list. */
export const choices = (key: string, { label, hint, word }: Options): DraftField => ({
  label,
  controlOf: (asked) => (asked === key ? key : undefined),
  values: (statements) => ({ [key]: itemsOf(valueAt(statements, key)) }),
  read: (typed, statements) => withTyped(statements, key, textsAt(typed, key).join(';')),
  said: (value, { view }) => view.format.series(itemsOf(value).map((item) => word(item, view))),
  show({ view, form }) {
    const words = wordsOf(key)
    const others = choicesIn(form, key).filter((own) => !words.includes(own))
    const all = [...words.map((value) => ({ value, label: word(value, view) })), ...others.map(asItIs)]
    const shown = { view, form, name: key, label: view.t(label), hint: hint && view.t(hint) }
    return <Checkboxes {...shown} optional="unsaid" choices={all} />
  },
})

const asItIs = (value: string) => ({ value, label: value })

/** The items of a list in a file. */
export const itemsOf = (value: string): string[] =>
  value
    .split(/[;,]/)
    .map((item) => item.trim())
    .filter(Boolean)
