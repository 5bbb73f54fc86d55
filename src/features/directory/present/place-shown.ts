import { kilometres, type Position } from '../../places/index.ts'
import type { PlaceEntry } from '../search/search.ts'

/** Where the visitor is, when that was asked. */
export type Here = Position | null

export interface ShownPlace {
  town: string | null
  country: string | null
  latitude: number | null
  longitude: number | null
}

/** Of the places where one can meet a hoster the nearest, else the first; null when it names none. */
export function placeShown(places: readonly PlaceEntry[], here: Here): ShownPlace | null {
  const shown = (here && nearest(places, here)) ?? places[0]
  if (!shown) return null
  const { town, country, latitude, longitude } = shown
  return { town, country, latitude, longitude }
}

function nearest(places: readonly PlaceEntry[], here: Position): PlaceEntry | undefined {
  const measured = places.flatMap((place) => {
    const { latitude, longitude } = place
    return latitude === null || longitude === null ? [] : [{ place, far: kilometres(here, { latitude, longitude }) }]
  })
  return measured.sort((a, b) => a.far - b.far)[0]?.place
}
