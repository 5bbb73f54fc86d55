import { type GeoProjection, geoPath } from 'd3-geo'
import type { MultiPolygon } from 'geojson'
import { largestTowns, shapes } from '../../places/index.ts'
import { countriesWithin, type Detail, regionsWithin } from './land.ts'
import { boundsSeen, isInside, type Point, pointOf, projectionOf } from './projection.ts'
import { seasSeen, wavesBetween } from './seas.ts'
import { type Bounds, home, isSame, type MapView, size } from './view.ts'

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
  const bounds = boundsSeen(projection)
  const detail = detailOf(view)
  const path = geoPath(projection).digits(0)
  const countries = countriesWithin(detail, bounds)
  const drawn = (isOurs: boolean) =>
    countries
      .filter(({ code }) => ours.has(code) === isOurs)
      .map(({ shape }) => withoutSpecks(path(shape) ?? ''))
      .join('')
  const [land, abroad] = [drawn(true), drawn(false)]
  const seas = seasSeen(view, projection)
  return {
    view,
    projection,
    land,
    abroad,
    regions: path(shapes(detail).regionBorders()) ?? '',
    waves: wavesBetween(land + abroad, seas, view),
    names: [...seas, ...countryNames(view, bounds), ...regionNames(view, bounds), ...townNames(view, projection)],
  }
}

/** Coasts far from home are short of points in the wide shapes. */
const detailOf = (view: MapView): Detail => (view.zoom < home.zoom || isSame(view, home) ? 'wide' : 'close')

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
function countryNames(view: MapView, bounds: Bounds): PlaceName[] {
  if (view.zoom > nearestNamed.country) return []
  const middleOf = middleIn(view)
  return countriesWithin('wide', bounds).flatMap(({ code, shape }): PlaceName[] => {
    const seen = middleOf(shape)
    if (seen.area < (ours.has(code) ? 4000 : 9000)) return []
    const isLarge = ours.has(code) && seen.area > 30_000
    return [{ sort: isLarge ? 'country' : 'abroad', name: code, x: seen.x, y: seen.y }]
  })
}

/** Departments, provinces and cantons once they are large. */
function regionNames(view: MapView, bounds: Bounds): PlaceName[] {
  if (view.zoom <= home.zoom || view.zoom > nearestNamed.region) return []
  const middleOf = middleIn(view)
  return regionsWithin('wide', bounds).flatMap(({ code, shape }): PlaceName[] => {
    const { area, x, y } = middleOf(shape)
    return area > 14_000 ? [{ sort: 'region', name: code, x, y }] : []
  })
}

/** The middle of what a view shows of a shape, and how large that is. */
function middleIn(view: MapView): (shape: MultiPolygon) => Point & { area: number } {
  const path = geoPath(
    projectionOf(view).clipExtent([
      [0, 0],
      [size.width, size.height],
    ]),
  )
  return (shape) => {
    const [x, y] = path.centroid(shape)
    return { x, y, area: path.area(shape) }
  }
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
