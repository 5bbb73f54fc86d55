import type { GeoProjection } from 'd3-geo'
import type { PlaceName } from './base.ts'
import { isInside, type Point, pointOf } from './projection.ts'
import { type MapView, size } from './view.ts'

export const seaNames = [
  'atlantic',
  'channel',
  'north-sea',
  'mediterranean',
  'caribbean',
  'indian-ocean',
  'pacific',
] as const
export type SeaName = (typeof seaNames)[number]

/** Where their names are written. */
const written: [SeaName, latitude: number, longitude: number][] = [
  ['atlantic', 46.1, -4.1],
  ['atlantic', 47.1, -4.4],
  ['atlantic', 44.5, -56],
  ['atlantic', 15.2, -59.9],
  ['atlantic', 5.9, -51.2],
  ['channel', 50.15, -2.1],
  ['north-sea', 51.9, 2.6],
  ['mediterranean', 42.35, 5.6],
  ['caribbean', 15.3, -62.3],
  ['indian-ocean', -20.75, 55.05],
  ['indian-ocean', -12.6, 45.4],
  ['pacific', -22.6, 164.4],
  ['pacific', -17.2, -150.4],
]

/** Each once, at the first of its places that is well within the view. */
export function seasSeen({ zoom }: MapView, projection: GeoProjection): PlaceName[] {
  if (zoom > nearestNamed) return []
  const seen = new Map<SeaName, PlaceName>()
  for (const [name, latitude, longitude] of written) {
    const point = pointOf(projection, { latitude, longitude })
    if (point && isInside(point, 50) && !seen.has(name)) seen.set(name, { sort: 'sea', name, ...point })
  }
  return [...seen.values()]
}

/** Nearer than that, a sea's name says no more where one is. */
const nearestNamed = 9
const cell = 20

/** A few waves where the sea is wide enough; the same view has always the same. */
export function wavesBetween(land: string, seas: readonly Point[], { latitude, longitude, zoom }: MapView): string {
  const isLand = maskOf(land)
  const seed = Math.abs(Math.round(latitude * 31 + longitude * 17 + zoom * 7))
  const waves: string[] = []
  for (let row = 2; row * cell < size.height - 40; row += 3)
    for (let column = 1; column * cell < size.width - 60; column += 4) {
      const shift = (row * 13 + column * 7 + seed) % 11
      const isOpen = [-1, 0, 1].every((down) => [-1, 0, 1, 2, 3].every((right) => !isLand(column + right, row + down)))
      const isNamed = seas.some(({ x, y }) => Math.abs(x - column * cell - 20) < 80 && Math.abs(y - row * cell) < 30)
      if (isOpen && !isNamed && shift < 4)
        waves.push(`M${column * cell + shift} ${row * cell + shift}q6-7 12 0t12 0 12 0`)
    }
  return waves.join('')
}

/** Whether the middle of a cell is land: each row is cut along its middle, and land is between odd and even cuts. */
function maskOf(path: string): (column: number, row: number) => boolean {
  const cuts: number[][] = Array.from({ length: Math.ceil(size.height / cell) + 1 }, () => [])
  for (const ring of path.split('M')) {
    const points = [...ring.matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    points.forEach(([x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y]
      const [top, bottom] = [Math.min(y, nextY), Math.max(y, nextY)]
      for (let row = Math.max(0, Math.floor(top / cell)); row < cuts.length && middle(row) < bottom; row++)
        if (middle(row) >= top) cuts[row]?.push(x + ((middle(row) - y) / (nextY - y)) * (nextX - x))
    })
  }
  return (column, row) => (cuts[row] ?? []).filter((x) => x < middle(column)).length % 2 === 1
}

const middle = (index: number) => (index + 0.5) * cell
