import { type Language, locales } from './languages.ts'

/** Numbers, dates and names as a language writes them. */
export interface Formats {
  number(value: number): string
  kilometres(value: number): string
  money(cents: number, currency: string): string
  /** A whole or partial date (`2016`, `2016-10`, `2016-10-12`), or an instant in the given zone. */
  date(declared: string): string
  instant(iso: string, timeZone: string): string
  country(code: string): string
  languageName(code: string): string
  /** `a, b and c`. */
  list(words: string[]): string
  /** `a, b or c`. */
  either(words: string[]): string
  /** `a, b, c`: each narrows what stands before. */
  series(words: string[]): string
  compare(a: string, b: string): number
}

const kept = new Map<Language, Formats>()

/** The formats of a language, made once: each `Intl` object costs more than what it formats. */
export function formatsIn(language: Language): Formats {
  const known = kept.get(language)
  if (known) return known
  const made = makeFormats(language)
  kept.set(language, made)
  return made
}

function makeFormats(language: Language): Formats {
  const locale = locales[language]
  const number = new Intl.NumberFormat(locale)
  const kilometres = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 })
  const dates = {
    4: new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }),
    7: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
    10: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  }
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const either = new Intl.ListFormat(locale, { type: 'disjunction' })
  const series = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  const collator = new Intl.Collator(locale)
  return {
    // Most numbers of a page are small, and look alike in all our languages.
    number: (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : number.format(value)),
    kilometres: (value) => kilometres.format(value),
    money: (cents, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(cents / 100),
    date(declared) {
      const format = declared.length === 4 ? dates[4] : declared.length === 7 ? dates[7] : dates[10]
      const day = declared.slice(0, 10)
      const time = /^\d{4}(-\d\d){0,2}$/.test(day) ? Date.parse(day) : Number.NaN
      return Number.isNaN(time) ? declared : firstOfMonth(language, format.format(time))
    },
    instant(iso, timeZone) {
      const format = new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
        timeZone,
      })
      return firstOfMonth(language, format.format(Date.parse(iso)))
    },
    country: remembering(2, (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code)),
    languageName: remembering(3, (code) => nameOr(code, () => languageNames.of(code))),
    list: (words) => list.format(words),
    either: (words) => either.format(words),
    series: (words) => series.format(words),
    compare: (a, b) => collator.compare(a, b),
  }
}

/** In French the first of a month is an ordinal: `1er janvier`. */
const firstOfMonth = (language: Language, date: string) => (language === 'fr' ? date.replace(/^1 /, '1er ') : date)

/** Names of short codes are looked up once; there are few of those. */
function remembering(longest: number, name: (code: string) => string): (code: string) => string {
  const known = new Map<string, string>()
  return (code) => {
    const found = known.get(code)
    if (found !== undefined) return found
    const made = name(code)
    if (code.length <= longest && /^[a-zA-Z]+$/.test(code)) known.set(code, made)
    return made
  }
}

/** `Intl.DisplayNames` throws on what is no language code. */
function nameOr(code: string, name: () => string | undefined): string {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code) ? (name() ?? code) : code
}
