import type { View } from '../../ui/view.ts'
import { findPlaces, type Place, placeBySlug, placeSlug, type Region, regionBySlug, regionOf } from '../places/index.ts'
import { type FilterWords, filterWords } from './filter-words.ts'
import { hostersByPlace, type TownCount } from './hosters-by-place.ts'
import type { PublicDirectory } from './keeper.ts'
import { type FoundHoster, type Snapshot, searchHosters, searchServices } from './search/search.ts'

/** What an address of a place means. */
export type PlaceAsked =
  | { sort: 'town'; town: Place; slug: string }
  | { sort: 'region'; region: Region; slug: string }
  | { sort: 'unknown'; maybe: Place[] }

/** A town with the hosters around it, or a region with those in it. */
export interface PlaceShown {
  words: FilterWords
  snapshot: Snapshot
  /** In the town or the region itself. */
  here: FoundHoster[]
  /** Within `aroundKm` of a town, the nearest first. */
  around: FoundHoster[]
  /** Of both together, where `around` is cut. */
  total: number
  /** When nobody is here or around. */
  nearest: FoundHoster[]
  /** Others that say they serve this place. */
  serving: FoundHoster[]
  everywhere: number
  kinds: { slug: string; count: number }[]
  region: Region | undefined
  towns: TownCount[]
}

export const aroundKm = 50
const mostListed = 20
const mostNearest = 5

export function placeAsked(slug: string): PlaceAsked {
  const town = placeBySlug(slug)
  if (town) return { sort: 'town', town, slug: placeSlug(town) }
  const region = regionBySlug(slug)
  if (region) return { sort: 'region', region, slug: region.slug }
  return { sort: 'unknown', maybe: findPlaces(slug.slice(0, 80).replaceAll('-', ' ')) }
}

export async function townShown(view: View, directory: PublicDirectory, town: Place): Promise<PlaceShown> {
  const { snapshot } = directory
  const { latitude, longitude } = town
  const near = { latitude, longitude, within: aroundKm }
  const { results, total } = searchHosters(snapshot, { near })
  const here = results.filter(({ hoster }) => hoster.places.some((place) => isIn(town, place)))
  const { facets } = searchServices(snapshot, { near })
  return {
    ...(await serving(view, directory, town, results)),
    here,
    around: results.filter((found) => !here.includes(found)),
    total,
    nearest: total > 0 ? [] : nearestTo(snapshot, town),
    kinds: facets.kind.values
      .filter(({ value }) => directory.catalogue.kind(value)?.parent)
      .map(({ value, count }) => ({ slug: value, count })),
    region: regionOf(town),
    towns: [],
  }
}

export async function regionShown(view: View, directory: PublicDirectory, region: Region): Promise<PlaceShown> {
  const { snapshot } = directory
  const places = await hostersByPlace(snapshot)
  const here = places.inRegion(region.code, mostListed)
  const where = { ...region, region: region.code }
  return {
    ...(await serving(view, directory, where, here)),
    here,
    around: [],
    total: places.countIn(region.code),
    nearest: here.length > 0 ? [] : nearestTo(snapshot, region),
    kinds: [],
    region: undefined,
    towns: places.towns.filter((town) => town.region === region.code),
  }
}

async function serving(
  view: View,
  directory: PublicDirectory,
  { region, country, latitude, longitude }: Pick<Place, 'region' | 'country' | 'latitude' | 'longitude'>,
  listed: FoundHoster[],
) {
  const places = await hostersByPlace(directory.snapshot)
  const slugs = new Set(listed.map(({ hoster }) => hoster.slug))
  const others = places
    .serving({ region, country, latitude, longitude }, mostListed + listed.length)
    .filter(({ hoster }) => !slugs.has(hoster.slug))
  return {
    words: filterWords(view, directory),
    snapshot: directory.snapshot,
    serving: others.slice(0, mostListed),
    everywhere: places.everywhere,
  }
}

function nearestTo(snapshot: Snapshot, { latitude, longitude }: Pick<Place, 'latitude' | 'longitude'>): FoundHoster[] {
  const { results } = searchHosters(snapshot, { near: { latitude, longitude, within: null } })
  return results.filter(({ distanceKm }) => distanceKm !== null).slice(0, mostNearest)
}

const alike = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true })

/** By name, whatever its accents: a hoster on the edge of a large town is in it all the same. */
const isIn = ({ name, region }: Place, place: { town: string | null; region: string | null }) =>
  place.town !== null && alike.compare(place.town, name) === 0 && (place.region === null || place.region === region)
