import { type GeoProjection, geoConicConformal, geoMercator } from 'd3-geo'
import type { Position } from '../../places/index.ts'
import { type Bounds, boundsOf, kilometresAcross, kilometresPerDegree, type MapView, size } from './view.ts'

/** Somewhere on the drawing, in its own units. */
export interface Point {
  x: number
  y: number
}

const earthRadius = 6371
/** Shapes are cut a little outside of the drawing, so that no cut is seen as a coast. */
const outside = 20

/** How a view draws the Earth: north is up in its middle, shapes are true, distances almost. */
export function projectionOf({ latitude, longitude, zoom }: MapView): GeoProjection {
  const perKilometre = size.width / kilometresAcross(zoom)
  const scale = perKilometre * earthRadius
  const spread = Math.min(12, Math.max(0.5, kilometresAcross(zoom) / kilometresPerDegree / 4))
  const isNearEquator = Math.abs(latitude) < 25
  const projection = isNearEquator
    ? geoMercator().scale(scale * Math.cos((latitude * Math.PI) / 180))
    : geoConicConformal()
        .parallels([latitude - spread, latitude + spread])
        .scale(scale)
  return projection
    .rotate([-longitude, 0])
    .center([0, latitude])
    .translate([size.width / 2, size.height / 2])
    .clipExtent([
      [-outside, -outside],
      [size.width + outside, size.height + outside],
    ])
}

/** Where a position is on the drawing; undefined for what cannot be drawn. */
export function pointOf(projection: GeoProjection, { latitude, longitude }: Position): Point | undefined {
  const [x, y] = projection([longitude, latitude]) ?? []
  return x === undefined || y === undefined || Number.isNaN(x + y) ? undefined : { x, y }
}

/** What is at a point of the drawing. */
export function positionAt(projection: GeoProjection, { x, y }: Point): Position {
  const [longitude = 0, latitude = 0] = projection.invert?.([x, y]) ?? []
  return { latitude, longitude }
}

export const isInside = ({ x, y }: Point, margin = 0) =>
  x >= margin && x <= size.width - margin && y >= margin && y <= size.height - margin

/** Degrees that hold all of the drawing and a little more: to leave out early what is far away. */
export function boundsSeen(projection: GeoProjection): Bounds {
  const steps = [0, 0.25, 0.5, 0.75, 1]
  const edges = steps.flatMap((across) => steps.map((down) => ({ x: across * size.width, y: down * size.height })))
  const seen = edges.map((point) => positionAt(projection, point))
  const { west, south, east, north } = boundsOf(seen)
  const some = 0.05 * (north - south) + 0.05
  return { west: west - some, south: south - some, east: east + some, north: north + some }
}
