import type { Area } from '../../hosters/index.ts'
import { squeezed } from '../clean.ts'
import type { Note } from '../report.ts'
import { countryNamed, isCountryCode } from './country.ts'
import { itemsOf, once } from './list.ts'

/** `everywhere`, country codes, region codes, or `around <latitude> <longitude> <km> <town>`. */
export function readArea(value: string, note: Note): Area | null {
  const area = everywhere(value) ?? around(value) ?? listed(value, note)
  if (!area) note('error', 'descriptions.bad-area')
  return area
}

/** A region's code in the gazetteer, such as `FR-29` or `BE-WBR`. */
export function readRegion(value: string, note: Note): string | null {
  const code = value.toUpperCase()
  if (!isRegionCode(code)) {
    note('error', 'descriptions.bad-region')
    return null
  }
  if (code !== value) note('warning', 'descriptions.value-spelling', { corrected: code, values: { word: code } })
  return code
}

const everywhere = (value: string): Area | null =>
  ['everywhere', 'partout', 'world', 'monde'].includes(squeezed(value.slice(0, 20))) ? { reach: 'everywhere' } : null

function around(value: string): Area | null {
  const shape =
    /^around[\s:]+([+-]?\d{1,2}(?:[.,]\d{1,9})?)[\s;]+([+-]?\d{1,3}(?:[.,]\d{1,9})?)[\s;]+(\d{1,5})(?: ?km)?(?:[\s;]+(\p{L}.{0,99}))?$/iu
  const [, north = '', east = '', far = '', place = ''] = shape.exec(value.slice(0, 150)) ?? []
  const [latitude, longitude, kilometres] = [degrees(north), degrees(east), Number(far)]
  const exists = far !== '' && kilometres > 0 && kilometres <= 20_000 && Math.abs(latitude) <= 90
  if (!exists || Math.abs(longitude) > 180) return null
  return { reach: 'around', town: place || null, latitude, longitude, kilometres }
}

const degrees = (text: string) => Number(text.replace(',', '.'))

function listed(value: string, note: Note): Area | null {
  const items = itemsOf(value).map((item) => ({ item, code: codeOf(item) }))
  const codes = once(items.flatMap(({ code }) => code ?? []))
  if (codes.length === 0) return null
  for (const { item, code } of items) {
    const values = { item }
    if (code === undefined) note('error', 'descriptions.area-item', { values, corrected: codes.join(';') })
    else if (code !== item) {
      note('warning', 'descriptions.value-spelling', { values: { word: code }, corrected: codes.join(';') })
    }
  }
  const regions = codes.filter((code) => code.includes('-'))
  if (regions.length === 0) return { reach: 'countries', countries: codes }
  if (regions.length < codes.length) {
    const countries = codes.filter((code) => !code.includes('-')).join(', ')
    note('error', 'descriptions.area-mixed', { values: { countries }, corrected: regions.join(';') })
  }
  return { reach: 'regions', regions }
}

/** What begins like a region is never taken for its whole country. */
function codeOf(item: string): string | undefined {
  const code = item.toUpperCase()
  return isRegionCode(code) ? code : /^[A-Z]{2}-/.test(code) ? undefined : countryNamed(item)
}

const isRegionCode = (code: string) => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code) && isCountryCode(code.slice(0, 2))
