import { isDeepStrictEqual } from 'node:util'
import { nearestTown, regionAt, townCentre } from '../places/index.ts'
import { withValues } from './corrections.ts'
import type { Correction, Stated } from './facts.ts'
import type { HosterFacts, Place } from './hoster.ts'
import { withoutPlacesToGuess } from './kept-of-file.ts'

/**
 * The places of a hoster, completed by the gazetteer. Where somebody lives (an individual, a service hosted at
 * home) only the centre of the town is kept: no address, no postcode, no exact point, of the area neither.
 */
export function withSafePlaces(facts: HosterFacts, { isHostedAtHome }: { isHostedAtHome: boolean }): HosterFacts {
  const isHome = isHostedAtHome || facts.legalForm === 'individual'
  if (!isHome) return { ...facts, places: facts.places.map(completed) }
  const otherStatements = withoutPlacesToGuess(facts.otherStatements)
  return { ...facts, places: facts.places.map(townOnly), area: aroundTown(facts.area), otherStatements }
}

/** The same for facts with their corrections: what a file says instead is kept no more exactly than what is shown. */
export function safelyPlaced(
  { facts, provenances }: Stated<HosterFacts>,
  home: { isHostedAtHome: boolean },
): Stated<HosterFacts> {
  const safe = { facts: withSafePlaces(facts, home), provenances }
  if (!provenances.byHand) return safe
  const corrections = Object.entries(provenances.byHand).map(([field, correction]): [string, Correction] => {
    if (!isPlaced(field)) return [field, correction]
    const instead = withSafePlaces(withValues(facts, { [field]: correction.instead }), home)[field]
    return [field, { ...correction, instead }]
  })
  return { ...safe, provenances: { ...provenances, byHand: Object.fromEntries(corrections) } }
}

const isPlaced = (field: string) => field === 'places' || field === 'area' || field === 'otherStatements'

/** What a hoster said before, as the journal tells it: an address that is no longer stated is not repeated there. */
export function withoutWithdrawnPlaces(before: HosterFacts, after: HosterFacts): HosterFacts {
  if (after.places.some(({ address, postcode }) => address !== null || postcode !== null)) return before
  const { places, area, otherStatements } = withSafePlaces(before, { isHostedAtHome: true })
  const isWithdrawn = isDeepStrictEqual(after.otherStatements, otherStatements)
  return {
    ...before,
    places: isDeepStrictEqual(before.places, after.places) ? before.places : places,
    area: isDeepStrictEqual(before.area, after.area) ? before.area : area,
    otherStatements: isWithdrawn ? otherStatements : before.otherStatements,
  }
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
