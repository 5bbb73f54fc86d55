import type { Place } from '../hosters/index.ts'
import type { Report } from './report.ts'
import type { Said } from './said.ts'
import { countryNamed } from './values/country.ts'

/** The main place of a hoster first, then those numbered in `organization.chatterie.places`. */
export function placesOf(said: Said, report: Report): Place[] {
  const main: Place = {
    ...nowhere,
    town: said.get('organization.chatterie.town'),
    postcode: said.get('organization.chatterie.postcode'),
    region: said.get('organization.chatterie.region'),
    country: countryOf(said, 'organization'),
    latitude: said.get('organization.geolocation.latitude'),
    longitude: said.get('organization.geolocation.longitude'),
    address: said.get('organization.geolocation.address'),
  }
  return [main, ...numberedPlaces(said)]
    .map((place, index) => withWholePoint(place, index === 0 ? said : null, report))
    .filter((place) => Object.values(place).some((value) => value !== null))
}

/** The code that a section states, else the one its country's name leads to. */
export function countryOf(said: Said, section: 'organization' | 'host'): string | null {
  return said.get(`${section}.country.code`) ?? countryNamed(said.get(`${section}.country.name`) ?? '') ?? null
}

const nowhere: Place = {
  town: null,
  postcode: null,
  region: null,
  country: null,
  latitude: null,
  longitude: null,
  address: null,
}

function numberedPlaces(said: Said): Place[] {
  const places = new Map<number, Place>()
  const at = ([number]: string[]) => {
    const place = places.get(Number(number)) ?? { ...nowhere }
    places.set(Number(number), place)
    return place
  }
  for (const told of said.each('organization.chatterie.places.<n>.town')) at(told.parameters).town = told.value
  for (const told of said.each('organization.chatterie.places.<n>.postcode')) at(told.parameters).postcode = told.value
  for (const told of said.each('organization.chatterie.places.<n>.region')) at(told.parameters).region = told.value
  for (const told of said.each('organization.chatterie.places.<n>.country')) at(told.parameters).country = told.value
  for (const told of said.each('organization.chatterie.places.<n>.latitude')) at(told.parameters).latitude = told.value
  for (const told of said.each('organization.chatterie.places.<n>.longitude'))
    at(told.parameters).longitude = told.value
  for (const told of said.each('organization.chatterie.places.<n>.address')) at(told.parameters).address = told.value
  return [...places].sort(([a], [b]) => a - b).map(([, place]) => place)
}

/** Half a point is none, and zero by zero is a form left as it was, not a hoster at sea. */
function withWholePoint(place: Place, said: Said | null, report: Report): Place {
  const { latitude, longitude } = place
  const isHalf = (latitude === null) !== (longitude === null)
  const isZero = latitude === 0 && longitude === 0
  if (!isHalf && !isZero) return place
  const key = latitude === null ? 'organization.geolocation.longitude' : 'organization.geolocation.latitude'
  const line = said?.each(key)[0]?.line ?? 0
  const spot = { line, key, value: String(latitude ?? longitude) }
  report.add(spot, 'warning', isZero ? 'descriptions.zero-coordinates' : 'descriptions.half-coordinates')
  return { ...place, latitude: null, longitude: null }
}
