import type { Translated } from '../../../platform/i18n/index.ts'
import { findKey } from '../key-tree.ts'
import { type KeyName, type KeyNamed, type KnownKey, knownKeys, mayEndInLanguage } from '../keys.ts'
import { readValue } from '../read-value.ts'
import { openReport } from '../report.ts'
import type { AnyValue, ValueOf } from '../said.ts'
import type { StatedLine } from './stated-line.ts'
import { writtenValue } from './values.ts'

/** A value to write, with what stands for the open names of its key, and its language. */
export interface Telling<Value> {
  value: Value
  parameters: readonly string[]
  language: string
}

/** For each key, what a subject says there. A key that is missing here does not compile. */
export type Tellers<Subject, Name extends KeyName> = {
  [N in Name]: (subject: Subject) => Telling<ValueOf<KeyNamed<N>>>[]
}

export const one = <Value>(value: Value, ...parameters: string[]): Telling<NonNullable<Value>>[] =>
  value === null || value === undefined ? [] : [{ value, parameters, language: 'fr' }]

/** A text once for each of its languages. */
export const inEach = (text: Translated | null | undefined, ...parameters: string[]): Telling<string>[] =>
  Object.entries(text ?? {}).map(([language, value]) => ({ value, parameters, language }))

/** What a list says: nothing when it is empty. */
export const some = <Item>(list: Item[]): Telling<Item[]>[] => one(list.length > 0 ? list : null)

/** The lines that tell a subject, in the order of the known keys. What the reader would refuse is not written. */
export function linesOf<Subject>(
  tellers: Record<string, (subject: Subject) => Telling<AnyValue>[]>,
  subject: Subject,
): StatedLine[] {
  return knownKeys.flatMap((known) =>
    (tellers[known.key]?.(subject) ?? []).flatMap((telling) => lineOf(known, telling) ?? []),
  )
}

/** One line; undefined when the reader would refuse it. */
export function lineOf(known: KnownKey, { value, parameters, language }: Telling<AnyValue>): StatedLine | undefined {
  let position = 0
  const named = known.key.replace(/<\w+>/g, () => parameters[position++] ?? '')
  const key = mayEndInLanguage(known) && language !== 'fr' ? `${named}.${language}` : named
  const written = writtenValue(known, value)
  return written ? asRead(known, { key, value: written }) : undefined
}

/** The line as the reader would have it: its own correction where it has one, nothing where it would refuse. */
export function asRead(known: KnownKey, { key, value }: StatedLine): StatedLine | undefined {
  const found = findKey(key)
  if (found?.known !== known || found.canonical !== key) return undefined
  const report = openReport('')
  if (readValue({ ...found, entry: { line: 0, key, value, raw: value } }, anyBase, report) === null) return undefined
  // Whether a site also answers over https is not ours to say.
  const better = report.lines().findLast(({ message }) => message.key !== 'descriptions.insecure-address')?.corrected
  return { key, value: better?.slice(`${key} = `.length) ?? value }
}

const anyBase = 'https://base.example/'
