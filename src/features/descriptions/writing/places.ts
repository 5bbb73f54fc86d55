import type { HosterFacts, Place } from '../../hosters/index.ts'

/** The places as a file tells them: half a point is none, and one that says nothing has no line. */
export const placesTold = ({ places }: HosterFacts): Place[] =>
  places.map(withWholePoint).filter((place) => Object.values(place).some((value) => value !== null))

/** The place that the protocol's own keys tell; the others are numbered. */
export const mainPlace = ({ facts }: { facts: HosterFacts }): Place | undefined => placesTold(facts)[0]

function withWholePoint(place: Place): Place {
  const { latitude, longitude } = place
  const isPoint = latitude !== null && longitude !== null && (latitude !== 0 || longitude !== 0)
  const isOnEarth = isPoint && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return isOnEarth ? place : { ...place, latitude: null, longitude: null }
}
