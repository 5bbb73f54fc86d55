import type { Key } from '../../../platform/i18n/index.ts'
import type { Area } from '../../hosters/index.ts'
import { regionByCode, resolvePlace } from '../../places/index.ts'
import { oneOf } from './choices.tsx'
import { type Asked, type Field, nameWithin, refuse, within } from './field.ts'
import { type Fields, readFields, showFields, writeFields } from './group.tsx'
import { Legend } from './legend.tsx'
import { list } from './list.tsx'
import { countryNamed, nameOfCountry, regionNamed } from './named.ts'
import { wholeNumber } from './number.ts'
import { line } from './text.tsx'

const reaches = ['everywhere', 'countries', 'regions', 'around'] as const

/** The controls of an area: which of them count follows from the first. */
interface Typed {
  reach: (typeof reaches)[number] | null
  countries: string[]
  regions: string[]
  town: string | null
  kilometres: number | null
}

const words: Record<Area['reach'], Key> = {
  everywhere: 'editing.area-everywhere',
  countries: 'editing.area-countries',
  regions: 'editing.area-regions',
  around: 'editing.area-around',
}

const controls: Fields<Typed> = {
  reach: oneOf({ label: 'editing.area-reach', values: reaches, word: (reach, { t }) => t(words[reach]) }),
  countries: list({
    label: 'editing.area-which-countries',
    hint: 'editing.area-which-countries-hint',
    most: 60,
    read: countryNamed,
    spell: (code, { language }) => nameOfCountry(code, language),
    unknown: 'editing.item-no-country',
  }),
  regions: list({
    label: 'editing.area-which-regions',
    hint: 'editing.area-which-regions-hint',
    most: 120,
    read: regionNamed,
    spell: (code, { language }) => regionByCode(code)?.name[language] ?? code,
    unknown: 'editing.item-no-region',
  }),
  town: line({ label: 'editing.area-town', most: 100, autocomplete: 'off' }),
  kilometres: wholeNumber({ label: 'editing.area-kilometres', least: 1, most: 20_000 }),
}

const nothing: Typed = { reach: null, countries: [], regions: [], town: null, kilometres: null }

/** Whom a hoster serves, by place. */
export const area: Field<Area | null> = {
  label: 'editing.area',
  read(asked) {
    const typed = readFields(controls, asked)
    return typed && areaOf(typed, asked)
  },
  write: (name, area) => writeFields(controls, typedOf(area), name),
  show: (shown) => (
    <Legend view={shown.view} label={shown.view.t('editing.area')} hint={shown.view.t('editing.area-hint')}>
      {showFields(controls, shown)}
    </Legend>
  ),
  words: (area, { t, language }) => {
    if (area === null) return ''
    if (area.reach === 'countries') return area.countries.map((code) => nameOfCountry(code, language)).join(', ')
    if (area.reach === 'regions')
      return area.regions.map((code) => regionByCode(code)?.name[language] ?? code).join(', ')
    if (area.reach === 'everywhere') return t('editing.area-everywhere')
    return t('editing.area-around-words', { town: area.town ?? '', kilometres: area.kilometres })
  },
}

function areaOf({ reach, countries, regions, town, kilometres }: Typed, asked: Asked): Area | null | undefined {
  if (reach === null) return null
  if (reach === 'everywhere') return { reach }
  if (reach === 'countries')
    return countries.length > 0 ? { reach, countries } : refuse(within(asked, 'countries'), 'editing.area-none')
  if (reach === 'regions')
    return regions.length > 0 ? { reach, regions } : refuse(within(asked, 'regions'), 'editing.area-none')
  if (kilometres === null) return refuse(within(asked, 'kilometres'), 'editing.area-how-far')
  const answer = resolvePlace(town ?? '')
  if (answer === 'unknown' || 'choice' in answer)
    return refuse({ ...asked, name: nameWithin(asked.name, 'town') }, 'editing.town-unclear')
  const { name, latitude, longitude } = answer.found
  return { reach, town: name, latitude, longitude, kilometres }
}

function typedOf(area: Area | null): Typed {
  if (area?.reach !== 'around') return { ...nothing, ...area }
  const { latitude, longitude, reach, kilometres } = area
  return { ...nothing, reach, kilometres, town: spelled(area.town, latitude, longitude) }
}

/** The town's name where that leads back to it, else where it lies. */
function spelled(town: string | null, latitude: number, longitude: number): string {
  const answer = resolvePlace(town ?? '')
  const isFound = answer !== 'unknown' && 'found' in answer
  return town !== null && isFound ? town : `${latitude},${longitude}`
}
