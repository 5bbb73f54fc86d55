import { frameNames, frames } from './frames.ts'
import { isInside, pointOf, positionAt, projectionOf } from './projection.ts'
import { home, isSame, type MapView, nearest, size, tidyView } from './view.ts'

export const directions = ['north', 'west', 'east', 'south'] as const
export type Direction = (typeof directions)[number]

/** Where one can go from a view; what leads nowhere is left out. */
export interface Moves {
  nearer?: MapView
  farther?: MapView
  aside: Partial<Record<Direction, MapView>>
}

const steps: Record<Direction, [across: number, down: number]> = {
  north: [0, -0.45],
  west: [-0.45, 0],
  east: [0.45, 0],
  south: [0, 0.45],
}

export function movesFrom(view: MapView): Moves {
  const farther = fartherThan(view)
  return {
    ...(view.zoom < nearest && { nearer: tidyView({ ...view, zoom: view.zoom + 1 }) }),
    ...(farther && { farther }),
    aside: isSame(view, home) ? {} : Object.fromEntries(directions.map((to) => [to, movedTo(view, to)])),
  }
}

function movedTo(view: MapView, direction: Direction): MapView {
  const [across, down] = steps[direction]
  const point = { x: size.width * (0.5 + across), y: size.height * (0.5 + down) }
  return tidyView({ ...positionAt(projectionOf(view), point), zoom: view.zoom })
}

/** One step back, but never less than the whole of the place it is in: from La Réunion one comes back to France. */
function fartherThan(view: MapView): MapView | undefined {
  if (isSame(view, home)) return undefined
  const whole = wholeAround(view)
  if (isSame(view, whole)) return home
  return view.zoom - 1 > whole.zoom ? tidyView({ ...view, zoom: view.zoom - 1 }) : whole
}

function wholeAround(view: MapView): MapView {
  const wholes = [home, ...frameNames.map((name) => frames[name].view)]
  return wholes.find((whole) => whole.zoom <= view.zoom && isSeenFrom(whole, view)) ?? home
}

function isSeenFrom(whole: MapView, view: MapView): boolean {
  const point = pointOf(projectionOf(whole), view)
  return point !== undefined && isInside(point)
}
