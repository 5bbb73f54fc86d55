import type { Child } from 'hono/jsx'
import type { Key } from '../../../platform/i18n/index.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { FieldNotes } from '../../../ui/field.tsx'
import type { View } from '../../../ui/view.ts'
import { type Asked, type Field, isBlank, nameWithin, type Shown, within } from './field.ts'
import { Legend } from './legend.tsx'

/** A form, or a part of one: each fact under its name. */
export type Fields<Facts> = { readonly [Name in keyof Facts]: Field<Facts[Name]> }

/** All facts, or undefined when one of them is refused; every refusal is told. */
export function readFields<Facts extends object>(fields: Fields<Facts>, asked: Asked): Facts | undefined {
  const read = namesOf(fields).map((name) => [name, fields[name].read(within(asked, name))] as const)
  return read.some(([, value]) => value === undefined) ? undefined : factsOf<Facts>(read)
}

export function writeFields<Facts extends object>(fields: Fields<Facts>, facts: Facts, name = ''): Typed {
  return Object.assign({}, ...namesOf(fields).map((each) => fields[each].write(nameWithin(name, each), facts[each])))
}

/** Safe: the keys of a form are those of its facts. */
export const namesOf = <Facts extends object>(fields: Fields<Facts>) => Object.keys(fields) as (keyof Facts & string)[]

/** Safe: one value for each field, read by that field. */
const factsOf = <Facts,>(read: (readonly [string, unknown])[]) => Object.fromEntries(read) as Facts

interface Options<Facts extends object> {
  label: Key
  hint?: Key
  fields: Fields<Facts>
  pair?: boolean
  /** Where the name of the whole stands around it already. */
  bare?: boolean
}

/** Facts that belong together. */
export function group<Facts extends object>(options: Options<Facts>): Field<Facts> {
  const { label, fields } = options
  return {
    label,
    read: (asked) => readFields(fields, asked),
    write: (name, facts) => writeFields(fields, facts, name),
    show: (shown) => <Parts {...options} shown={shown} />,
    words: (facts, view) => wordsOf(fields, facts, view),
  }
}

function Parts<Facts extends object>({
  label,
  hint,
  fields,
  pair = false,
  bare,
  shown,
}: Options<Facts> & { shown: Shown }) {
  const { view, form, name } = shown
  const parts = showFields(fields, shown)
  if (bare) return <div class={pair ? 'pair' : undefined}>{parts}</div>
  return (
    <Legend view={view} label={view.t(label)} hint={hint && view.t(hint)} name={name} pair={pair}>
      <FieldNotes view={view} form={form} name={name} />
      {parts}
    </Legend>
  )
}

/** The same where nothing said is null. */
export function maybe<Facts extends object>(options: Options<Facts>): Field<Facts | null> {
  const field = group(options)
  return {
    ...field,
    read: (asked) => (isBlank(asked) ? null : field.read(asked)),
    show: (shown) => field.show({ ...shown, mayBeBlank: true }),
    write: (name, facts) => (facts === null ? {} : field.write(name, facts)),
    words: (facts, view) => (facts === null ? '' : field.words(facts, view)),
  }
}

export const showFields = <Facts extends object>(fields: Fields<Facts>, shown: Shown): Child =>
  namesOf(fields).map((name) => fields[name].show({ ...within(shown, name), isRequired: false }))

export const wordsOf = <Facts extends object>(fields: Fields<Facts>, facts: Facts, view: View): string =>
  namesOf(fields)
    .map((name) => ({ label: fields[name].label, words: fields[name].words(facts[name], view) }))
    .filter(({ words }) => words !== '')
    .map(({ label, words }) => view.t('editing.fact-words', { label: view.t(label), words }))
    .join(' · ')
