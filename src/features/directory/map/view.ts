import type { Position } from '../../places/index.ts'

/** What part of the world a map shows: its middle, and how near it looks. Each step of the zoom halves the width. */
export interface MapView extends Position {
  /** From `farthest` to `nearest`. */
  zoom: number
}

export const farthest = 3
export const nearest = 12

/** France, Belgium, Luxembourg and Switzerland: the whole map. */
export const home: MapView = { latitude: 46.6, longitude: 2.6, zoom: 5 }

/** The drawing's own units; a phone shows them less than half as large as a desk. */
export const size = { width: 680, height: 720 }

/** Kilometres from the left of the drawing to the right. */
export const kilometresAcross = (zoom: number) => 1340 * 2 ** (home.zoom - zoom)

/** Rounded as far as the zoom allows, so that views close by are one: addresses stay short, kept maps few. */
export function tidyView({ latitude, longitude, zoom }: MapView): MapView {
  const parts = zoom < 8 ? 10 : 100
  const rounded = (degrees: number) => Math.round(degrees * parts) / parts || 0
  const around = ((((longitude + 180) % 360) + 360) % 360) - 180
  return {
    latitude: rounded(between(-60, latitude, 75)),
    longitude: rounded(around),
    zoom: between(farthest, Math.round(zoom), nearest),
  }
}

export interface Bounds {
  west: number
  south: number
  east: number
  north: number
}

/** The nearest look that still holds all of it, with room around: 1 is none. */
export function viewHolding({ west, south, east, north }: Bounds, room: number): MapView {
  const latitude = (south + north) / 2
  const wide = (east - west) * kilometresPerDegree * Math.cos((latitude * Math.PI) / 180)
  const high = (north - south) * kilometresPerDegree
  const needed = Math.max(1, wide, (high * size.width) / size.height) * room
  const zoom = home.zoom + Math.floor(Math.log2(kilometresAcross(home.zoom) / needed))
  return tidyView({ latitude, longitude: (west + east) / 2, zoom })
}

export function boundsOf(points: readonly Position[]): Bounds {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const { latitude, longitude } of points) {
    bounds.west = Math.min(bounds.west, longitude)
    bounds.south = Math.min(bounds.south, latitude)
    bounds.east = Math.max(bounds.east, longitude)
    bounds.north = Math.max(bounds.north, latitude)
  }
  return bounds
}

export const isSame = (a: MapView, b: MapView) =>
  a.latitude === b.latitude && a.longitude === b.longitude && a.zoom === b.zoom

export const kilometresPerDegree = 111.2

const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))
