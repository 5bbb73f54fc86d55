import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { shapes } from '../../places/index.ts'
import { type Bounds, boundsOf } from './view.ts'

export type Detail = Parameters<typeof shapes>[0] & string
type Shapes = Feature<Polygon | MultiPolygon>[]

/** A country or a region by its code, and each of its islands with what holds it: most are far from a view. */
interface Land {
  code: string
  parts: { rings: Position[][]; bounds: Bounds }[]
}

const kept = new Map<string, Land[]>()

/** What a view may see of the countries; only that has to be drawn. */
export const countriesWithin = (detail: Detail, seen: Bounds) =>
  within(`countries ${detail}`, () => shapes(detail).countries().features, seen)

export const regionsWithin = (detail: Detail, seen: Bounds) =>
  within(`regions ${detail}`, () => shapes(detail).regionShapes().features, seen)

function within(key: string, features: () => Shapes, seen: Bounds): { code: string; shape: MultiPolygon }[] {
  const lands = kept.get(key) ?? features().map(landOf)
  kept.set(key, lands)
  return lands.flatMap(({ code, parts }) => {
    const coordinates = parts.filter(({ bounds }) => meet(bounds, seen)).map(({ rings }) => rings)
    return coordinates.length > 0 ? [{ code, shape: { type: 'MultiPolygon', coordinates } }] : []
  })
}

function landOf({ id, geometry }: Shapes[number]): Land {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return {
    code: String(id),
    parts: polygons.map((rings) => ({ rings, bounds: boundsOf((rings[0] ?? []).map(positionOf)) })),
  }
}

const positionOf = ([longitude = 0, latitude = 0]: Position) => ({ latitude, longitude })

/** The shapes are cut at the 180th meridian, so a west is never east of its east. */
const meet = (a: Bounds, b: Bounds) => a.south <= b.north && b.south <= a.north && a.west <= b.east && b.west <= a.east
