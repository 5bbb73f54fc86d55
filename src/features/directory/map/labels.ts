import type { PlaceName } from './base.ts'
import { type Pin, pinSize } from './pins.ts'
import type { Point } from './projection.ts'
import { size } from './view.ts'

/** On which side of its head a town's name is written. */
export type Side = 'start' | 'end' | 'below'

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

interface Asked<Hoster> {
  /** What each head is called, shortest last: the first that has room is written. */
  namesOf: (pin: Pin<Hoster>) => string[]
  names: (PlaceName & { text: string })[]
  scale: number
}

export interface Labels<Hoster> {
  ofPin: Map<Pin<Hoster>, { name: string; side: Side }>
  names: (Point & { sort: PlaceName['sort']; text: string })[]
}

/** Writes names where there is room: those of heads first, none over a head or over another. */
export function placeLabels<Hoster>(
  pins: readonly Pin<Hoster>[],
  { namesOf, names, scale }: Asked<Hoster>,
): Labels<Hoster> {
  const taken: Box[] = pins.map(({ x, y }) => boxAround({ x, y }, pinSize.width * scale, pinSize.height * scale))
  const isFree = (box: Box) => isOnSheet(box) && taken.every((other) => !overlap(box, other))
  const take = (box: Box) => (isFree(box) ? taken.push(box) > 0 : false)
  const labels: Labels<Hoster> = { ofPin: new Map(), names: [] }
  for (const pin of pins) {
    const tries = namesOf(pin).flatMap((name) => sides.map((side) => ({ name, side })))
    const found = tries.find(({ name, side }) => take(besidePin(pin, name, side, scale)))
    if (found) labels.ofPin.set(pin, found)
  }
  for (const { sort, text, x, y } of names) {
    const { letter, height } = lettering[sort]
    const width = text.length * letter * scale
    // A town's dot stays where it is, with its name to the right.
    const aside = sort === 'place' ? width / 2 + dot * scale : 0
    const place = (sort === 'place' ? [0] : shifts)
      .map((shift) => ({ x, y: y + shift * height * scale }))
      .find((point) => take(boxAround({ x: point.x + aside, y: point.y }, width, height * scale)))
    if (place) labels.names.push({ sort, text, ...place })
  }
  return labels
}

const dot = 6

const sides: Side[] = ['start', 'end', 'below']
/** The name of a country may stand a line higher or lower than its middle. */
const shifts = [0, 1.1, -1.1]

/** How wide a letter is, and how high a line: on the generous side. */
const lettering: Record<PlaceName['sort'] | 'town', { letter: number; height: number }> = {
  town: { letter: 9.6, height: 18 },
  country: { letter: 16, height: 20 },
  abroad: { letter: 8.5, height: 16 },
  sea: { letter: 8, height: 18 },
  region: { letter: 8, height: 16 },
  place: { letter: 7.6, height: 15 },
}

function besidePin({ x, y }: Point, name: string, side: Side, scale: number): Box {
  const width = name.length * lettering.town.letter * scale
  const height = lettering.town.height * scale
  const away = (pinSize.width / 2) * scale
  if (side === 'below') return boxAround({ x, y: y + 30 * scale }, width, height)
  const middle = side === 'start' ? x + away + width / 2 + 1 : x - away - width / 2 - 1
  return boxAround({ x: middle, y }, width, height)
}

const boxAround = ({ x, y }: Point, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
})

const isOnSheet = ({ left, top, right, bottom }: Box) =>
  left >= 2 && top >= 2 && right <= size.width - 2 && bottom <= size.height - 2

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
