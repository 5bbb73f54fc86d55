import type { Child } from 'hono/jsx'
import type { Key } from '../../../../platform/i18n/index.ts'
import type { Typed } from '../../../../platform/web/index.ts'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import { type KnownKey, knownKeys, type StatedLine, typedAs, writtenAs } from '../../../descriptions/index.ts'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import { valueAt, withValue } from '../statements.ts'

export interface ShownField {
  view: View
  form: FilledForm
  catalogue: CatalogueIndex
  /** What stands in the draft now: some fields suggest from it. */
  statements: readonly StatedLine[]
}

/** A part of a step: it shows some keys of a file, and leaves all others alone. */
export interface DraftField {
  label: Key
  /** The control in which a key of the file is typed; undefined when it is not this field’s. */
  controlOf(key: string): string | undefined
  values(statements: readonly StatedLine[]): Typed
  read(typed: Typed, statements: readonly StatedLine[]): StatedLine[]
  show(shown: ShownField): Child
  /** A value of the file in people's words; missing where it is written in them already. */
  said?(value: string, about: Pick<ShownField, 'view' | 'catalogue'> & { key: string }): string
}

export interface Words {
  label: Key
  hint?: Key
}

/** What the protocol says of a key. */
export function knownKey(key: string): KnownKey {
  const known = knownKeys.find((each) => each.key === key)
  if (!known) throw new Error(`${key} is no known key`)
  return known
}

/** The one text of a control; empty when it was not sent. */
export const textAt = (typed: Typed, name: string): string => [typed[name] ?? []].flat()[0] ?? ''

export const textsAt = (typed: Typed, name: string): string[] => [typed[name] ?? []].flat()

/** Takes what was typed for one key; what nobody touched stays as the file had it. */
export function withTyped(statements: readonly StatedLine[], key: string, typed: string): StatedLine[] {
  const written = valueAt(statements, key)
  const isUntouched = typedAs(key, written) === typed.replace(/\r\n?/g, '\n')
  return isUntouched && written !== '' ? [...statements] : withValue(statements, key, writtenAs(key, typed))
}
