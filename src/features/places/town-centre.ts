import { fold } from './fold.ts'
import { townsNamed } from './names.ts'
import type { Place } from './place.ts'
import { placeAt } from './place-at.ts'
import { townsOfPostcode } from './postcodes.ts'
import { regionsNamed } from './regions.ts'
import { tidied } from './typed.ts'

/** What a hoster states of where it is; null where it does not say. */
export interface Stated {
  town: string | null
  postcode: string | null
  country: string | null
  region: string | null
}

/**
 * The town that a stated address is in, of which the centre may be shown in place of the address.
 * A postcode without a town's name gives its largest town. A name that several towns bear, or rather a region (La
 * Réunion), gives nothing unless postcode, region or country tell, or one town has ten times the people of the next.
 */
export function townCentre({ town, postcode, country, region }: Stated): Place | undefined {
  const isThere = (place: Place) =>
    (country === null || place.country === country) && (region === null || place.region === region)
  const byPostcode = townsOfPostcode(postcode ?? '')
    .map(placeAt)
    .filter(isThere)
  const name = tidied(town ?? '').replace(/ cedex\b.*/i, '')
  if (name === '') return byPostcode[0]
  const named = townsNamed(fold(name)).map(placeAt).filter(isThere)
  if (postcode !== null) return inDepartment(named, postcode)[0] ?? byPostcode[0] ?? theOne(named)
  return region === null && isRatherARegion(name, named) ? undefined : theOne(named)
}

/** Those of the postcode first, then those of its department: a CEDEX is no commune's own postcode. */
function inDepartment(places: Place[], postcode: string): Place[] {
  const begin = (length: number) =>
    places.filter(({ postcodes }) => postcodes.some((code) => code.startsWith(postcode.slice(0, length))))
  return [...begin(5), ...begin(2)]
}

function isRatherARegion(name: string, towns: Place[]): boolean {
  const regions = regionsNamed(name)
  return regions !== undefined && !towns.some(({ region }) => regions.has(region ?? ''))
}

const theOne = ([first, second]: Place[]) =>
  first && (!second || first.population >= 10 * Math.max(500, second.population)) ? first : undefined
