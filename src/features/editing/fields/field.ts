import type { Child } from 'hono/jsx'
import type { FieldError } from '../../../platform/errors.ts'
import type { Key, Values } from '../../../platform/i18n/index.ts'
import type { Typed } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import type { View } from '../../../ui/view.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'

/** What forms offer to choose from. */
export interface Known {
  catalogue: CatalogueIndex
}

/** What was typed, and under which name to look for it. */
export interface Asked {
  typed: Typed
  name: string
  known: Known
  errors: FieldError[]
}

export interface Shown {
  view: View
  form: FilledForm
  name: string
  known: Known
  isRequired?: boolean
  /** Within something that may be left empty as a whole. */
  mayBeBlank?: boolean
}

/** One fact of a form: how it is read from what was typed, written back, shown as controls, and said in words. */
export interface Field<Value> {
  label: Key
  /** Undefined when it is refused: then the reason stands in `errors`. */
  read(asked: Asked): Value | undefined
  write(name: string, value: Value): Typed
  show(shown: Shown): Child
  /** The value for somebody who compares two of them; empty when nothing is said. */
  words(value: Value, view: View): string
}

/** A fact that stands within another: `places-0-town`. */
export const within = <Place extends { name: string }>(place: Place, part: string | number): Place => ({
  ...place,
  name: nameWithin(place.name, part),
})

export const nameWithin = (name: string, part: string | number) => (name === '' ? String(part) : `${name}-${part}`)

export function refuse({ name, errors }: Asked, key: Key, values?: Values): undefined {
  errors.push(values ? { field: name, key, values } : { field: name, key })
}

/** The one text of a control; empty when it was not sent. */
export const textAt = (typed: Typed, name: string): string => [typed[name] ?? []].flat()[0] ?? ''

export const textsAt = (typed: Typed, name: string): string[] => [typed[name] ?? []].flat()

/** Whether no control of this fact has anything in it. What the form itself sends along ends in `-was`. */
export const isBlank = ({ typed, name }: Pick<Asked, 'typed' | 'name'>): boolean =>
  Object.keys(typed).every(
    (control) => !isOf(control, name) || control.endsWith('-was') || textsAt(typed, control).join('').trim() === '',
  )

/** Whether a control belongs to a fact: `places-0-town` to `places`. */
export const isOf = (control: string, name: string) =>
  control.startsWith(name) && (control.length === name.length || control[name.length] === '-')

/** What a form shows, as it would be sent. */
export const typedIn = ({ values }: FilledForm): Typed =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value ?? ''].flat()]))
