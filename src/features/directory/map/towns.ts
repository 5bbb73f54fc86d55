import { setImmediate } from 'node:timers/promises'
import { type Position, placeSlug, regionByCode, townCentre } from '../../places/index.ts'
import type { HosterEntry, PlaceEntry, Snapshot } from '../search/search.ts'
import { hosterAt } from '../search/search.ts'

/** A place of the map: a town, or a region when a hoster names no town. Never more exact than that. */
export interface MapTown extends Position {
  /** Its slug in addresses, where it has a page. */
  slug: string
  hasPage: boolean
  /** Undefined for a region, whose name depends on the language. */
  name: string | undefined
  region: string | null
  country: string | null
  population: number
}

/** A hoster as the map and its list show it. */
export interface MapHoster {
  slug: string
  name: string
  standing: HosterEntry['standing']
  logo: string | null
  everywhere: boolean
  towns: MapTown[]
}

const made = new WeakMap<Snapshot, Promise<MapHoster[]>>()
const atOnce = 300

/** Every hoster by its number, read once for a snapshot, with pauses so that nobody waits for it. */
export function mapHosters(snapshot: Snapshot): Promise<MapHoster[]> {
  const known = made.get(snapshot) ?? readAll(snapshot)
  made.set(snapshot, known)
  return known
}

async function readAll(snapshot: Snapshot): Promise<MapHoster[]> {
  const towns = new Map<string, MapTown>()
  const hosters: MapHoster[] = []
  for (let number = 0; number + 1 < snapshot.serviceStarts.length; number++) {
    if (number % atOnce === atOnce - 1) await setImmediate()
    const { slug, name, standing, logo, everywhere, places } = hosterAt(snapshot, number)
    const itsTowns = new Set(places.flatMap((place) => onceIn(towns, townOf(place))))
    hosters.push({ slug, name, standing, logo, everywhere, towns: [...itsTowns] })
  }
  return hosters
}

/** Two hosters of a town share it. */
function onceIn(towns: Map<string, MapTown>, town: MapTown | undefined): MapTown[] {
  if (!town) return []
  const known = towns.get(town.slug) ?? town
  towns.set(town.slug, known)
  return [known]
}

/** The town that a place is in, in the middle that the gazetteer gives it; else the region; else nowhere. */
export function townOf({ town, region, country, latitude, longitude }: PlaceEntry): MapTown | undefined {
  const known = town === null ? undefined : townCentre({ town, postcode: null, region, country })
  if (known) return { ...known, slug: placeSlug(known), hasPage: true }
  const isPlaced = latitude !== null && longitude !== null
  if (town !== null && isPlaced) {
    const slug = placeSlug({ name: town, region: region ?? country })
    return { ...rounded(latitude, longitude, 100), slug, hasPage: false, name: town, region, country, population: 0 }
  }
  const within = regionByCode(region ?? '')
  if (!within) return undefined
  const position = isPlaced ? rounded(latitude, longitude, 10) : within
  return { ...within, ...position, hasPage: true, name: undefined, region: within.code, population: 0 }
}

const rounded = (latitude: number, longitude: number, parts: number) => ({
  latitude: Math.round(latitude * parts) / parts,
  longitude: Math.round(longitude * parts) / parts,
})
