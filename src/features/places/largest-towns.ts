import type { Place } from './place.ts'
import { placeAt } from './place-at.ts'
import { allPoints } from './points.ts'

/** The largest towns between these degrees, the largest first: the names that a map of that part bears. */
export function largestTowns(
  { west, south, east, north }: { west: number; south: number; east: number; north: number },
  limit: number,
): Place[] {
  const { town, latitude, longitude } = allPoints()
  const found: Place[] = []
  for (let i = 0; i < town.length && found.length < limit; i++) {
    const isIn = latitude[i]! >= south && latitude[i]! <= north && longitude[i]! >= west && longitude[i]! <= east
    if (isIn) found.push(placeAt(town[i]!))
  }
  return found
}
