import { type GeoProjection, geoPath } from 'd3-geo'
import { largestTowns, shapes } from '../../places/index.ts'
import { boundsSeen, isInside, type Point, pointOf, projectionOf } from './projection.ts'
import { seasSeen, wavesBetween } from './seas.ts'
import { home, isSame, type MapView, size } from './view.ts'

/** What a view looks like whatever is asked: made once and kept, so that only heads depend on filters. */
export interface BaseMap {
  view: MapView
  projection: GeoProjection
  /** Paths of the collective's countries, of those around, of the lines between departments, of waves. */
  land: string
  abroad: string
  regions: string
  waves: string
  /** Names that may be written where heads leave room, the most useful first. */
  names: PlaceName[]
}

/** `name` is a code of a country or region, a sea's name or a town's. */
export interface PlaceName extends Point {
  sort: 'sea' | 'country' | 'abroad' | 'region' | 'place'
  name: string
}

const ours = new Set(['FR', 'BE', 'CH', 'LU', 'CA'])
const mostKept = 80
const kept = new Map<string, BaseMap>()

export function baseMap(view: MapView): BaseMap {
  const key = [view.latitude, view.longitude, view.zoom].join()
  const base = kept.get(key) ?? makeBase(view)
  kept.delete(key)
  kept.set(key, base)
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  return base
}

function makeBase(view: MapView): BaseMap {
  const projection = projectionOf(view)
  const { countries, regionBorders } = shapes(detailOf(view))
  const path = geoPath(projection).digits(0)
  const drawn = (isWanted: (code: string) => boolean) =>
    countries()
      .features.filter(({ id }) => isWanted(String(id)))
      .map((country) => withoutSpecks(path(country) ?? ''))
      .join('')
  const land = drawn((code) => ours.has(code))
  const abroad = drawn((code) => !ours.has(code))
  const seas = seasSeen(view, projection)
  return {
    view,
    projection,
    land,
    abroad,
    regions: path(regionBorders()) ?? '',
    waves: wavesBetween(land + abroad, seas, view),
    names: [...seas, ...countryNames(view), ...regionNames(view), ...townNames(view, projection)],
  }
}

/** Coasts far from home are short of points in the wide shapes. */
const detailOf = (view: MapView) => (view.zoom < home.zoom || isSame(view, home) ? 'wide' : 'close')

/** Enclaves and rocks of a pixel or two look like dirt. */
function withoutSpecks(path: string): string {
  const rings = path.split('M').filter((ring) => {
    const numbers = [...ring.matchAll(/-?\d+/g)].map(Number)
    const widthOf = (axis: number) => {
      const along = numbers.filter((_, i) => i % 2 === axis)
      return Math.max(...along) - Math.min(...along)
    }
    return widthOf(0) + widthOf(1) > 6
  })
  return rings.map((ring) => `M${ring}`).join('')
}

/** From what zoom on a name says no more where one is. */
const nearestNamed = { country: 6, region: 9 }

/** In the middle of what is seen of them, when that is large enough for a word; small ones in small letters. */
function countryNames(view: MapView): PlaceName[] {
  if (view.zoom > nearestNamed.country) return []
  return shapes('wide')
    .countries()
    .features.flatMap((country): PlaceName[] => {
      const name = String(country.id)
      const seen = middleOf(view, country)
      if (!seen || seen.area < (ours.has(name) ? 4000 : 9000)) return []
      const isLarge = ours.has(name) && seen.area > 30_000
      return [{ sort: isLarge ? 'country' : 'abroad', name, x: seen.x, y: seen.y }]
    })
}

/** Departments, provinces and cantons once they are large. */
function regionNames(view: MapView): PlaceName[] {
  if (view.zoom <= home.zoom || view.zoom > nearestNamed.region) return []
  return shapes('wide')
    .regionShapes()
    .features.flatMap((region): PlaceName[] => {
      const seen = middleOf(view, region)
      return seen && seen.area > 14_000 ? [{ sort: 'region', name: String(region.id), x: seen.x, y: seen.y }] : []
    })
}

type Feature = ReturnType<ReturnType<typeof shapes>['countries']>['features'][number]

/** The middle of what is seen of a shape, and how large that is. */
function middleOf(view: MapView, feature: Feature): (Point & { area: number }) | undefined {
  const { width, height } = size
  const path = geoPath(
    projectionOf(view).clipExtent([
      [0, 0],
      [width, height],
    ]),
  )
  const area = path.area(feature)
  const [x, y] = path.centroid(feature)
  return area > 0 ? { x, y, area } : undefined
}

const mostTowns = 40

/** Towns to find one's way by, where no head stands. */
function townNames(view: MapView, projection: GeoProjection): PlaceName[] {
  if (isSame(view, home)) return []
  return largestTowns(boundsSeen(projection), mostTowns).flatMap((town) => {
    const point = pointOf(projection, town)
    return point && isInside(point, 10) ? [{ sort: 'place' as const, name: town.name, ...point }] : []
  })
}
