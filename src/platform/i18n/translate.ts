import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import en from '../../../locales/en.json' with { type: 'json' }
import fr from '../../../locales/fr.json' with { type: 'json' }
import { type Language, locales } from './languages.ts'

export type Key = keyof typeof en
export type Values = Record<string, string | number>
/** What stands around a part of a sentence: `t.rich(key, { link: (words) => <a href="…">{words}</a> })`. */
export type Wraps<Part> = Record<string, string | number | Part | ((words: (string | Part)[]) => Part)>

/** The site's words in one language. A key is a whole sentence in ICU MessageFormat. */
export interface Translate {
  (key: Key, values?: Values): string
  rich<Part>(key: Key, wraps: Wraps<Part>): (string | Part)[]
}

const messages: Record<Language, Record<Key, string>> = { en, fr }

/** The function that pages call `t`. Formats are compiled once and kept. */
export function translator(language: Language): Translate {
  const formats = new Map<Key, IntlMessageFormat>()
  const formatters = formattersIn(language)
  const formatOf = (key: Key) => {
    const known = formats.get(key)
    if (known) return known
    const made = new IntlMessageFormat(messages[language][key], language, undefined, { formatters })
    formats.set(key, made)
    return made
  }
  const plain = (key: Key, values?: Values): string =>
    values ? String(formatOf(key).format(values)) : messages[language][key]
  const rich = <Part>(key: Key, wraps: Wraps<Part>): (string | Part)[] => partsOf(formatOf(key).format<Part>(wraps))
  return Object.assign(plain, { rich })
}

export const isKey = (text: string): text is Key => Object.hasOwn(en, text)

/** Made once for all sentences: the library would make them for each, and look them up by all their options. */
function formattersIn(language: Language): Formatters {
  const locale = locales[language]
  const number = new Intl.NumberFormat(locale)
  const plurals = {
    cardinal: new Intl.PluralRules(locale),
    ordinal: new Intl.PluralRules(locale, { type: 'ordinal' }),
  }
  return {
    getNumberFormat: (_, options) => (options === undefined ? number : new Intl.NumberFormat(locale, options)),
    getDateTimeFormat: (_, options) => new Intl.DateTimeFormat(locale, options),
    getPluralRules: (_, options) => plurals[options?.type ?? 'cardinal'],
  }
}

/** The library gives one part or a list of them. */
function partsOf<Part>(parts: string | Part | (string | Part)[]): (string | Part)[] {
  return Array.isArray(parts) ? parts : [parts]
}
