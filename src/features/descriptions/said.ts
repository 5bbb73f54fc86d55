import type { Translated } from '../../platform/i18n/index.ts'
import type { Area } from '../hosters/index.ts'
import type { KeyName, KeyNamed, KnownKey } from './keys.ts'
import { readValue } from './read-value.ts'
import type { Report } from './report.ts'
import type { Statement } from './statements.ts'
import type { StatedPrice } from './values/price.ts'

/** What the value of a key is, once read. */
export type ValueOf<Known extends KnownKey> = Known extends { type: 'choice'; choices: infer Words }
  ? Words[keyof Words]
  : Known extends { type: 'choices'; choices: infer Words }
    ? Words[keyof Words][]
    : Known extends { type: 'latitude' | 'longitude' }
      ? number
      : Known extends { type: 'figures' }
        ? (number | null)[]
        : Known extends { type: 'items' | 'slugs' | 'languages' }
          ? string[]
          : Known extends { type: 'area' }
            ? Area
            : Known extends { type: 'price' }
              ? StatedPrice
              : string

export type AnyValue = ValueOf<KnownKey>

/** A value with what stood for the open names of its key, and its language. */
export interface Told<Value> {
  value: Value
  parameters: string[]
  language: string
  line: number
}

/** All that a file says rightly, by key. */
export interface Said {
  /** Every value of the key: under open names, in several languages. */
  each<Name extends KeyName>(name: Name): readonly Told<ValueOf<KeyNamed<Name>>>[]
  get<Name extends KeyName>(name: Name): ValueOf<KeyNamed<Name>> | null
  /** A text in the languages it is said in; null when it is not said. */
  words(name: WordyKey): Translated | null
}

type WordyKey = Extract<KnownKey, { type: 'translated' }>['key']

/** Reads the value of each statement; what is wrong goes to the report and is not said. */
export function openSaid(statements: Statement[], address: string, report: Report): Said {
  const told = new Map<string, Told<AnyValue>[]>()
  for (const statement of statements) {
    if (statement.entry.value === '') continue
    const value = readValue(statement, address, report)
    if (value === null) continue
    const { known, parameters, language, entry } = statement
    const one = { value, parameters, language: language ?? 'fr', line: entry.line }
    const list = told.get(known.key)
    if (list) list.push(one)
    else told.set(known.key, [one])
  }
  const each = <Name extends KeyName>(name: Name) => toldOf(told, name)
  return {
    each,
    get: (name) => each(name)[0]?.value ?? null,
    words(name) {
      const texts = each(name)
      if (texts.length === 0) return null
      return Object.fromEntries(texts.map(({ language, value }) => [language, value]))
    },
  }
}

/** Safe: `readValue` gives for each key what `ValueOf` says of its type, and values are filed under their key. */
const toldOf = <Name extends KeyName>(told: Map<string, Told<AnyValue>[]>, name: Name) =>
  (told.get(name) ?? nothing) as readonly Told<ValueOf<KeyNamed<Name>>>[]

const nothing: readonly Told<AnyValue>[] = []
