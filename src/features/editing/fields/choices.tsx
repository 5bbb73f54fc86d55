import type { Key } from '../../../platform/i18n/index.ts'
import { Checkbox, Checkboxes, Radios } from '../../../ui/choices.tsx'
import { SelectField } from '../../../ui/field.tsx'
import type { View } from '../../../ui/view.ts'
import { type Field, refuse, textAt, textsAt } from './field.ts'

interface Options<Value extends string> {
  label: Key
  hint?: Key
  values: readonly Value[]
  word: (value: Value, view: View) => string
}

/** One of several, or nothing said. */
export const oneOf = <Value extends string>({ label, hint, values, word }: Options<Value>): Field<Value | null> => ({
  label,
  read(asked) {
    const text = textAt(asked.typed, asked.name)
    if (text === '') return null
    return values.find((value) => value === text) ?? refuse(asked, 'editing.choice-unknown')
  },
  write: (name, value) => ({ [name]: value ?? '' }),
  show: ({ known: _, mayBeBlank: __, isRequired = false, view, ...shown }) => (
    <SelectField
      {...shown}
      view={view}
      label={view.t(label)}
      hint={hint && view.t(hint)}
      optional={isRequired ? false : 'unsaid'}
      options={[
        ...(isRequired ? [] : [{ value: '', label: view.t('editing.not-said') }]),
        ...values.map((value) => ({ value, label: word(value, view) })),
      ]}
    />
  ),
  words: (value, view) => (value === null ? '' : word(value, view)),
})

/** Any number of several, in the order of the list. */
export const someOf = <Value extends string>({ label, hint, values, word }: Options<Value>): Field<Value[]> => ({
  label,
  read(asked) {
    const ticked = textsAt(asked.typed, asked.name).filter((text) => text !== '')
    if (!ticked.every((text) => values.some((value) => value === text))) return refuse(asked, 'editing.choice-unknown')
    return values.filter((value) => ticked.includes(value))
  },
  write: (name, values) => ({ [name]: values }),
  show: ({ known: _, mayBeBlank: __, isRequired: ___, view, ...shown }) => (
    <Checkboxes
      {...shown}
      view={view}
      label={view.t(label)}
      hint={hint && view.t(hint)}
      optional="unsaid"
      choices={values.map((value) => ({ value, label: word(value, view) }))}
    />
  ),
  words: (chosen, view) => chosen.map((value) => word(value, view)).join(', '),
})

interface Question {
  label: Key
  hint?: Key
  yes?: Key
  no?: Key
}

/** Yes, no, or not said. */
export function yesOrNo({ label, hint, yes = 'editing.yes', no = 'editing.no' }: Question): Field<boolean | null> {
  const answers = { yes: true, no: false, '': null }
  const word = (value: boolean | null, view: View) => view.t(value === null ? 'editing.not-said' : value ? yes : no)
  return {
    label,
    read(asked) {
      const text = textAt(asked.typed, asked.name)
      if (text === '') return null
      if (text === 'yes' || text === 'no') return answers[text]
      return refuse(asked, 'editing.choice-unknown')
    },
    write: (name, value) => ({ [name]: value === null ? '' : value ? 'yes' : 'no' }),
    show: ({ known: _, isRequired: __, view, form, name }) => (
      <Radios
        view={view}
        name={name}
        form={form.values[name] === undefined ? { ...form, values: { ...form.values, [name]: '' } } : form}
        label={view.t(label)}
        hint={hint && view.t(hint)}
        optional="unsaid"
        choices={Object.entries(answers).map(([value, answer]) => ({ value, label: word(answer, view) }))}
      />
    ),
    words: (value, view) => (value === null ? '' : word(value, view)),
  }
}

/** A box: yes, or no. */
export const ticked = ({ label, hint }: Pick<Question, 'label' | 'hint'>): Field<boolean> => ({
  label,
  read: ({ typed, name }) => textAt(typed, name) === 'yes',
  write: (name, value) => ({ [name]: value ? 'yes' : '' }),
  show: ({ known: _, mayBeBlank: __, isRequired: ___, view, ...shown }) => (
    <Checkbox {...shown} view={view} label={view.t(label)} hint={hint && view.t(hint)} />
  ),
  words: (value, view) => view.t(value ? 'editing.yes' : 'editing.no'),
})
