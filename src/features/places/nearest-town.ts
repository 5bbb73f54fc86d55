import { kilometres, type Place } from './place.ts'
import { placeAt } from './place-at.ts'
import { allPoints } from './points.ts'
import { townAt } from './towns.ts'

const farthest = 100

/** The town whose centre is nearest, of at least that many people; undefined when none is within 100 km. */
export function nearestTown(latitude: number, longitude: number, atLeast = 0): Place | undefined {
  const { town, latitude: latitudes, longitude: longitudes } = allPoints()
  const narrowing = Math.cos((latitude * Math.PI) / 180)
  let nearest = -1
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < town.length; i++) {
    const north = latitudes[i]! - latitude
    const east = (longitudes[i]! - longitude) * narrowing
    const square = north * north + east * east
    if (square >= least || (atLeast && townAt(town[i]!).population < atLeast)) continue
    least = square
    nearest = town[i]!
  }
  const place = nearest < 0 ? undefined : placeAt(nearest)
  return place && kilometres(place, { latitude, longitude }) <= farthest ? place : undefined
}
