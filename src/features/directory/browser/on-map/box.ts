/** Somewhere on a drawing, in its own units. */
export interface Point {
  x: number
  y: number
}

/** The part of a drawing that is seen, in the drawing's own units: what a viewBox says. */
export interface Box extends Point {
  width: number
  height: number
}

export const mostNear = 4

/** How many times nearer than the whole. */
export const nearness = (seen: Box, whole: Box) => whole.width / seen.width

/**
 * So many times nearer, with the point where it is on the screen; never more than the whole, never nearer than lines
 * are drawn for.
 */
export function zoomed(seen: Box, whole: Box, factor: number, { x, y }: Point): Box {
  const now = nearness(seen, whole)
  const next = Math.min(mostNear, Math.max(1, now * factor))
  const shrink = now / next
  return within(whole, {
    x: x - (x - seen.x) * shrink,
    y: y - (y - seen.y) * shrink,
    width: whole.width / next,
    height: whole.height / next,
  })
}

export const moved = (seen: Box, whole: Box, across: number, down: number): Box =>
  within(whole, { ...seen, x: seen.x + across, y: seen.y + down })

export const centredOn = (seen: Box, whole: Box, { x, y }: Point): Box =>
  within(whole, { ...seen, x: x - seen.width / 2, y: y - seen.height / 2 })

export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

export const holds = ({ x, y, width, height }: Box, point: Point) =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height

/** On the way from one to the other: 0 is the first. */
export function between(from: Box, to: Box, share: number): Box {
  const part = (a: number, b: number) => a + (b - a) * share
  return {
    x: part(from.x, to.x),
    y: part(from.y, to.y),
    width: part(from.width, to.width),
    height: part(from.height, to.height),
  }
}

/** No edge of the drawing is ever left behind. */
function within(whole: Box, seen: Box): Box {
  const inside = (value: number, least: number, room: number) => Math.min(least + room, Math.max(least, value))
  return {
    ...seen,
    x: inside(seen.x, whole.x, whole.width - seen.width),
    y: inside(seen.y, whole.y, whole.height - seen.height),
  }
}
