import type { Area } from '../../hosters/index.ts'
import { visible } from '../clean.ts'
import type { KnownKey } from '../keys.ts'
import { unquoted } from '../lines.ts'
import type { AnyValue, ValueOf } from '../said.ts'
import { writtenText } from './plain-words.ts'
import { writtenPrice } from './price.ts'

/** A value as a file has it, by the type of its key; undefined when no file can say it. */
export const writtenValue = (known: KnownKey, value: AnyValue): string | undefined => writerOf(known)(value, known)

type Type = KnownKey['type']
type Writer<Known extends KnownKey> = (value: ValueOf<Known>, known: Known) => string | undefined

const asItIs = (value: string) => visible(value).trim()
const several = (values: readonly string[]) => values.join(';')
// What has no exponent: `1e-7` is no number for a reader.
const decimal = (value: number) => (/e/.test(String(value)) ? value.toFixed(18) : String(value))

/** The mirror of `readValue`: one writer for each type of value. */
const writers: { [T in Type]: Writer<Extract<KnownKey, { type: T }>> } = {
  text: (value, { most }) => writtenText(value, most),
  translated: (value, { most }) => writtenText(value, most),
  license: (value) => writtenText(value, 200),
  address: asItIs,
  chat: asItIs,
  reference: asItIs,
  mail: asItIs,
  date: asItIs,
  moment: asItIs,
  country: asItIs,
  region: asItIs,
  slug: asItIs,
  slugs: several,
  languages: several,
  items: (items) => listed(items.map((item) => asItIs(item.replaceAll(';', ','))).filter(Boolean)),
  choice: (value, known) => wordFor(value, known.choices),
  choices: (values, known) => several(values.flatMap((value) => wordFor(value, known.choices) ?? [])),
  latitude: decimal,
  longitude: decimal,
  figures: (values) => values.map((value) => (value === null ? '' : String(value))).join(','),
  price: writtenPrice,
  area: writtenArea,
}

/** Safe: a key is only ever told values of its own type (`Tellers`), and its writer is the one of that type. */
const writerOf = ({ type }: KnownKey) => writers[type] as (value: AnyValue, known: KnownKey) => string | undefined

const wordFor = (meaning: string | boolean, words: Record<string, string | boolean>) =>
  Object.keys(words).find((word) => words[word] === meaning)

/** A comma or quotes in a lone item would be taken for those of the list. */
function listed(items: string[]): string {
  const list = several(items)
  const isMistaken = unquoted(list) !== list || (items.length === 1 && list.includes(','))
  return isMistaken ? `${list};` : list
}

function writtenArea(area: Area): string {
  switch (area.reach) {
    case 'everywhere':
      return 'everywhere'
    case 'countries':
      return several(area.countries)
    case 'regions':
      return several(area.regions)
    case 'around': {
      const point = [area.latitude, area.longitude].map((degrees) => decimal(Number(degrees.toFixed(9))))
      return ['around', ...point, area.kilometres, ...(area.town ? [asItIs(area.town)] : [])].join(' ')
    }
  }
}
