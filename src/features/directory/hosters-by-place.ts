import { setImmediate } from 'node:timers/promises'
import type { Area } from '../hosters/index.ts'
import { kilometres, type Position, townCentre } from '../places/index.ts'
import { type FoundHoster, type HosterEntry, hosterAt, type Snapshot, statusOf } from './search/search.ts'

export interface TownCount {
  town: string
  region: string | null
  country: string | null
  count: number
}

/** Where the active hosters can be met and whom they serve, in the order of the day. */
export interface HostersByPlace {
  /** Towns, the one with most hosters first. */
  towns: TownCount[]
  /** Hosters that can be met in no town that we know. */
  nowhere: number
  /** Hosters that serve everywhere. */
  everywhere: number
  /** How many can be met in a region, and the first of them. */
  countIn(region: string): number
  inRegion(region: string, most: number): FoundHoster[]
  /** The first that say that they serve this place, without those that serve everywhere. */
  serving(where: Where, most: number): FoundHoster[]
}

/** A town, or a region with its middle. */
export interface Where extends Position {
  region: string | null
  country: string | null
}

const made = new WeakMap<Snapshot, Promise<HostersByPlace>>()
const atOnce = 250

/** Made once for a snapshot, with pauses, so that nobody waits for it. */
export function hostersByPlace(snapshot: Snapshot): Promise<HostersByPlace> {
  const known = made.get(snapshot)
  if (known) return known
  const making = read(snapshot)
  made.set(snapshot, making)
  return making
}

async function read(snapshot: Snapshot): Promise<HostersByPlace> {
  const towns = new Map<string, TownCount>()
  const byRegion = new Map<string, number[]>()
  const areas: { hoster: number; area: Area }[] = []
  let [nowhere, everywhere] = [0, 0]
  for (let hoster = 0; hoster + 1 < snapshot.serviceStarts.length; hoster++) {
    if (hoster % atOnce === atOnce - 1) await setImmediate()
    const entry = hosterAt(snapshot, hoster)
    const { places, area, everywhere: servesAll } = entry
    if (statusOf(entry) !== 'active') continue
    for (const town of townsOf(places)) {
      const known = towns.get(keyOf(town)) ?? { ...town, count: 0 }
      towns.set(keyOf(town), { ...known, count: known.count + 1 })
    }
    if (places.every(({ town }) => town === null)) nowhere++
    if (servesAll) everywhere++
    for (const region of new Set(places.map(({ region }) => region))) if (region !== null) add(byRegion, region, hoster)
    if (area && area.reach !== 'everywhere') areas.push({ hoster, area })
  }
  return {
    towns: [...towns.values()].sort((a, b) => b.count - a.count || a.town.localeCompare(b.town)),
    nowhere,
    everywhere,
    countIn: (region) => byRegion.get(region)?.length ?? 0,
    inRegion: (region, most) => (byRegion.get(region) ?? []).slice(0, most).map(foundAt),
    serving: (where, most) =>
      areas
        .filter(({ area }) => servesPlace(area, where))
        .slice(0, most)
        .map(({ hoster }) => foundAt(hoster)),
  }

  function foundAt(hoster: number): FoundHoster {
    const services = (snapshot.serviceStarts[hoster + 1] ?? 0) - (snapshot.serviceStarts[hoster] ?? 0)
    return { hoster: hosterAt(snapshot, hoster), distanceKm: null, lacks: [], services }
  }
}

function add(numbers: Map<string, number[]>, key: string, number: number): void {
  const known = numbers.get(key)
  if (known) known.push(number)
  else numbers.set(key, [number])
}

/** Whether an area holds a place, as far as both say. */
export function servesPlace(area: Area, { region, country, latitude, longitude }: Where): boolean {
  if (area.reach === 'everywhere') return true
  if (area.reach === 'countries') return country !== null && area.countries.includes(country)
  if (area.reach === 'regions') return region !== null && area.regions.includes(region)
  return kilometres(area, { latitude, longitude }) <= area.kilometres
}

/** Each town once, under the name that the gazetteer gives it: two hosters spell it in two ways. */
function townsOf(places: HosterEntry['places']): Omit<TownCount, 'count'>[] {
  const towns = places.flatMap(({ town, region, country }) => {
    if (town === null) return []
    const known = townCentre({ town, postcode: null, region, country })
    return [known ? { town: known.name, region: known.region, country: known.country } : { town, region, country }]
  })
  return [...new Map(towns.map((town) => [keyOf(town), town])).values()]
}

const keyOf = ({ town, region, country }: Omit<TownCount, 'count'>) => `${town}|${region}|${country}`
