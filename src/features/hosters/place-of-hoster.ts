import { nearestTown, regionAt, townCentre } from '../places/index.ts'
import type { HosterFacts, Place } from './hoster.ts'

/**
 * The places of a hoster, completed by the gazetteer. Where somebody lives (an individual, a service hosted at
 * home) only the centre of the town is kept: no address, no postcode, no exact point, of the area neither.
 */
export function withSafePlaces(facts: HosterFacts, { isHostedAtHome }: { isHostedAtHome: boolean }): HosterFacts {
  const isHome = isHostedAtHome || facts.legalForm === 'individual'
  if (!isHome) return { ...facts, places: facts.places.map(completed) }
  return { ...facts, places: facts.places.map(townOnly), area: aroundTown(facts.area) }
}

function townOnly({ town, postcode, region, country, latitude, longitude }: Place): Place {
  const nothingExact = { postcode: null, latitude: null, longitude: null, address: null }
  const named = town ? townCentre({ town, postcode, region, country }) : undefined
  const centre = named ?? (latitude !== null && longitude !== null ? nearestTown(latitude, longitude) : undefined)
  // A number in what should be a town's name is a street's, or a postcode.
  if (!centre) return { town: /\d/.test(town ?? '') ? null : town, region, country, ...nothingExact }
  const { latitude: north, longitude: east } = centre
  return {
    ...nothingExact,
    town: centre.name,
    region: centre.region,
    country: centre.country,
    latitude: north,
    longitude: east,
  }
}

function aroundTown(area: HosterFacts['area']): HosterFacts['area'] {
  if (area?.reach !== 'around') return area
  const tenth = (degrees: number) => Math.round(degrees * 10) / 10
  const town = nearestTown(area.latitude, area.longitude)
  const { latitude, longitude } = town ?? { latitude: tenth(area.latitude), longitude: tenth(area.longitude) }
  return { ...area, town: town?.name ?? null, latitude, longitude }
}

function completed(place: Place): Place {
  const { town, postcode, country, latitude, longitude } = place
  if (latitude !== null && longitude !== null)
    return { ...place, region: place.region ?? regionAt(latitude, longitude)?.code ?? null }
  const centre = town ? townCentre({ town, postcode, region: place.region, country }) : undefined
  if (!centre) return place
  return { ...place, region: place.region ?? centre.region, latitude: centre.latitude, longitude: centre.longitude }
}
