import { squeezed } from '../clean.ts'
import type { Note } from '../report.ts'

/** An ISO 3166-1 alpha-2 code; a name in French or English is understood, with a warning. */
export function readCountry(value: string, note: Note): string | null {
  if (isCountryCode(value)) return value
  const code = countryNamed(value)
  if (code === undefined) note('error', 'descriptions.bad-country')
  else note('warning', 'descriptions.country-form', { corrected: code })
  return code ?? null
}

/** The code of a country, from any usual way of writing it. */
export function countryNamed(word: string): string | undefined {
  const name = squeezed(word.slice(0, 100))
  const code = name.toUpperCase()
  if (isCountryCode(code)) return code
  byName ??= countriesByName()
  return byName.get(name)
}

export function isCountryCode(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || notCountries.has(code)) return false
  const known = asked.get(code) ?? isCurrent(code)
  asked.set(code, known)
  return known
}

/** At most one answer for each pair of letters. */
const asked = new Map<string, boolean>()

/** A code that was withdrawn leads to another name of the country. */
const isCurrent = (code: string) =>
  english.of(code) !== undefined && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const notCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UK', 'UN', 'XA', 'XB', 'ZZ'])

let byName: Map<string, string> | undefined

function countriesByName(): Map<string, string> {
  const french = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter(isCountryCode)
  const names = codes.flatMap((code) =>
    [french, english].map((names): [string, string] => [squeezed(names.of(code) ?? code), code]),
  )
  return new Map([...names, ...otherNames])
}

const otherNames: [string, string][] = [
  ['uk', 'GB'],
  ['angleterre', 'GB'],
  ['england', 'GB'],
  ['usa', 'US'],
  ['hollande', 'NL'],
  ['holland', 'NL'],
  ['fra', 'FR'],
  ['bel', 'BE'],
  ['che', 'CH'],
  ['can', 'CA'],
  ['lux', 'LU'],
  ['deu', 'DE'],
]
