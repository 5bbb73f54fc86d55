import { type Region, regionByCode, regions } from '../../places/index.ts'

/** A country from its code, or its name in French or English. */
export const countryNamed = (text: string): string | undefined => named('region', text)

/** A language from its code, or its name in French, English or itself. */
export const languageNamed = (text: string): string | undefined => named('language', text) ?? rarer(text)

export const nameOfCountry = (code: string, language: string): string => namesIn(language, 'region').of(code) ?? code

/** Every country, by its name in this language. */
export function countriesIn(language: string): { code: string; name: string }[] {
  const order = new Intl.Collator(language)
  return [...new Set(codesOf('region').values())]
    .map((code) => ({ code, name: nameOfCountry(code, language) }))
    .sort((a, b) => order.compare(a.name, b.name))
}

/** A region of the gazetteer by its code or name: `FR-29`, `Finistère`. */
export function regionNamed(text: string): string | undefined {
  const isMeant = ({ name }: Region) => Object.values(name).some((each) => squeezed(each) === squeezed(text))
  return (regionByCode(text.toUpperCase()) ?? regions().find(isMeant))?.code
}

type Sort = 'region' | 'language'

const named = (sort: Sort, text: string): string | undefined => codesOf(sort).get(squeezed(text))

const known = new Map<Sort, Map<string, string>>()

function codesOf(sort: Sort): Map<string, string> {
  const codes = known.get(sort) ?? readCodes(sort)
  known.set(sort, codes)
  return codes
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Names lead to codes, codes to themselves: the runtime knows them, so that no list is kept here. */
function readCodes(sort: Sort): Map<string, string> {
  const pairs = letters.flatMap((first) => letters.map((second) => first + second))
  const codes = sort === 'region' ? pairs.filter(isCountry) : pairs.map((pair) => pair.toLowerCase()).filter(isLanguage)
  return new Map(
    codes.flatMap((code) => {
      const own = sort === 'language' ? [code] : []
      const names = ['fr', 'en', ...own].map((language) => namesIn(language, sort).of(code) ?? code)
      return [...names, code].map((name): [string, string] => [squeezed(name), code])
    }),
  )
}

const namesIn = (language: string, sort: Sort) => {
  const key = `${language} ${sort}`
  const names = displays.get(key) ?? new Intl.DisplayNames(language, { type: sort, fallback: 'code' })
  displays.set(key, names)
  return names
}
const displays = new Map<string, Intl.DisplayNames>()

const notCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UK', 'UN', 'XA', 'XB', 'ZZ'])
/** A code that was withdrawn leads to another name of the country. */
const isCountry = (code: string) =>
  !notCountries.has(code) &&
  namesIn('en', 'region').of(code) !== code &&
  Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
const isLanguage = (code: string) =>
  namesIn('en', 'language').of(code) !== code && Intl.getCanonicalLocales(code)[0] === code

/** Languages of three letters, and those of a country: `gsw`, `pt-BR`. */
function rarer(text: string): string | undefined {
  if (!/^[a-z]{2,3}(-[a-z]{2})?$/i.test(text)) return undefined
  const [code] = Intl.getCanonicalLocales(text)
  return code !== undefined && namesIn('en', 'language').of(code) !== code ? code : undefined
}

const squeezed = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{Mn}\s'’_-]/gu, '')
    .toLowerCase()
