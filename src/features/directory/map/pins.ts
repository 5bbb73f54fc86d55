import type { Point } from './projection.ts'
import type { MapTown } from './towns.ts'

/** A town on the drawing, with the hosters that were asked for. */
export interface PlacedTown<Hoster> extends Point {
  town: MapTown
  hosters: Hoster[]
}

/** One head on the drawing: a town, or several that are too close to be told apart. It stands where the main one is. */
export interface Pin<Hoster> extends Point {
  /** The main one first. */
  towns: PlacedTown<Hoster>[]
  /** Each once, even in several of its towns. */
  hosters: Hoster[]
}

/** A head as large as the drawing's unit makes it, and what a finger needs around it; a phone shows them larger. */
export const pinSize = { width: 36, height: 38 }
export const sheets = { desk: 1, phone: 1.65 } as const
export type Sheet = keyof typeof sheets

/**
 * Heads that never overlap: towns with most hosters stand first, and those too close to one join the nearest.
 * `scale` says how much larger than on a desk heads are drawn.
 */
export function pinsOf<Hoster>(towns: readonly PlacedTown<Hoster>[], scale: number): Pin<Hoster>[] {
  const inOrder = towns.toSorted(
    (a, b) =>
      b.hosters.length - a.hosters.length ||
      b.town.population - a.town.population ||
      (a.town.slug < b.town.slug ? -1 : 1),
  )
  const mains: PlacedTown<Hoster>[] = []
  for (const town of inOrder) if (mains.every((main) => gapBetween(main, town, scale) >= 1)) mains.push(town)
  const joined = new Map(mains.map((main) => [main, [main]]))
  for (const town of inOrder) if (!joined.has(town)) joined.get(nearestOf(mains, town))?.push(town)
  return mains.map((main) => {
    const towns = joined.get(main) ?? [main]
    return { x: main.x, y: main.y, towns, hosters: [...new Set(towns.flatMap(({ hosters }) => hosters))] }
  })
}

/** From 1 on, the two do not overlap. */
export const gapBetween = (a: Point, b: Point, scale: number) =>
  Math.max(Math.abs(a.x - b.x) / pinSize.width, Math.abs(a.y - b.y) / pinSize.height) / scale

function nearestOf<Place extends Point>(places: Place[], { x, y }: Point): Place {
  return places.reduce((best, place) =>
    Math.hypot(place.x - x, place.y - y) < Math.hypot(best.x - x, best.y - y) ? place : best,
  )
}
