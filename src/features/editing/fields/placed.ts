import { z } from 'zod'
import type { Values } from '../../../platform/i18n/index.ts'
import type { Place } from '../../hosters/index.ts'
import { type Place as Found, regionOf, resolvePlace, townCentre } from '../../places/index.ts'
import { type Asked, nameWithin, refuse, textAt, within } from './field.ts'

/** What is written of a place; where it lies is looked up. */
export type Written = Pick<Place, 'town' | 'postcode' | 'country' | 'address'>

/** Where what is written lies: as it was while the town is the same, else as the gazetteer says. */
export function placed(place: Written, asked: Asked): Place | undefined {
  const was = whereItWas(asked)
  const isSame = was && was.town === place.town && was.postcode === place.postcode && was.country === place.country
  if (isSame) return { ...was, address: place.address }
  if (place.town === null && place.postcode === null) return { ...place, region: null, latitude: null, longitude: null }
  const stated = { ...place, region: null }
  const town = townCentre(stated) ?? inGazetteer(place, within(asked, 'town'))
  if (town === undefined) return undefined
  if (town === 'elsewhere') return { ...place, region: null, latitude: null, longitude: null }
  return { ...place, town: town.name, country: town.country, region: town.region, ...pointOf(town) }
}

const Here = z.object({
  town: z.string().nullable(),
  postcode: z.string().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
})

function whereItWas({ typed, name }: Asked) {
  const text = textAt(typed, nameWithin(name, 'here-was'))
  if (!text.startsWith('{') || text.length > 1000) return undefined
  try {
    return Here.safeParse(JSON.parse(text)).data
  } catch {
    // Somebody wrote into what the form sends along: the town is looked up anew.
    return undefined
  }
}

const countriesOfGazetteer = new Set(['FR', 'BE', 'CH', 'LU', 'CA'])

/** The one town that is meant; elsewhere than in the countries of the gazetteer a town is what it is called. */
function inGazetteer({ town, country }: Written, asked: Asked): Found | 'elsewhere' | undefined {
  if (country !== null && !countriesOfGazetteer.has(country)) return 'elsewhere'
  const answer = resolvePlace(town ?? '')
  const isThere = (found: Found) => country === null || found.country === country
  if (answer === 'unknown') return refuse(asked, 'editing.town-unknown', told(town))
  if ('found' in answer && isThere(answer.found)) return centreOf(answer.found) ?? refuse(asked, 'editing.town-unclear')
  const choice = 'choice' in answer ? answer.choice.filter(isThere) : []
  if (choice.length === 0) return refuse(asked, 'editing.town-unknown', told(town))
  return refuse(asked, 'editing.town-several', { ...told(town), choice: choice.slice(0, 6).map(spelled).join(' · ') })
}

/** A position is somebody's own: what is kept of it is the town that it lies in. */
const centreOf = (found: Found) =>
  found.precision === 'position' ? townCentre({ ...found, town: found.name, postcode: null }) : found

const told = (town: string | null): Values => ({ town: town ?? '' })

const spelled = (place: Found) => `${place.name} (${regionOf(place)?.name.fr ?? place.country ?? ''})`

const pointOf = ({ latitude, longitude }: Found) => ({ latitude, longitude })
