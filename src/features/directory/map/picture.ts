import type { Position } from '../../places/index.ts'
import { type BaseMap, baseMap, type PlaceName } from './base.ts'
import { type FrameName, frameNames, frameOf } from './frames.ts'
import { type Labels, placeLabels } from './labels.ts'
import { type Pin, type PlacedTown, pinsOf, type Sheet, sheets } from './pins.ts'
import { isInside, pointOf } from './projection.ts'
import type { MapHoster, MapTown } from './towns.ts'
import { boundsOf, home, isSame, kilometresAcross, type MapView, size, viewHolding } from './view.ts'

/** What a map of some hosters shows. Phones get heads and letters of their own, larger and fewer. */
export interface MapPicture {
  view: MapView
  base: BaseMap
  sheets: Record<Sheet, DrawnSheet>
  /** Far places where some of the hosters are; on the whole map only. */
  insets: Inset[]
  /** Towns on the drawing or in an inset, with their hosters. */
  towns: TownHosters[]
  /** Towns that are drawn elsewhere, or nowhere. */
  elsewhere: TownHosters[]
}

export interface DrawnSheet {
  scale: number
  pins: Pin<MapHoster>[]
  labels: Labels<MapHoster>
}

export interface TownHosters {
  town: MapTown
  hosters: MapHoster[]
}

export interface Inset {
  frame: FrameName
  towns: MapTown[]
  hosters: MapHoster[]
}

export interface Naming {
  /** What a head is called, best first. */
  pinNames(pin: Pin<MapHoster>): string[]
  placeName(place: PlaceName): string
}

export function pictureOf(view: MapView, hosters: readonly MapHoster[], naming: Naming): MapPicture {
  const base = baseMap(view)
  const towns = townsOf(hosters)
  const placed = towns.flatMap(({ town, hosters }): PlacedTown<MapHoster>[] => {
    const point = pointOf(base.projection, town)
    return point && isInside(point, edge) ? [{ town, hosters, ...point }] : []
  })
  const drawn = new Set(placed.map(({ town }) => town))
  const far = towns.filter(({ town }) => !drawn.has(town))
  const insets = isSame(view, home) ? insetsOf(far) : []
  const isInset = ({ town }: TownHosters) => insets.some(({ towns }) => towns.includes(town))
  return {
    view,
    base,
    sheets: { desk: sheetOf('desk', base, placed, naming), phone: sheetOf('phone', base, placed, naming) },
    insets,
    towns: [...placed, ...far.filter(isInset)],
    elsewhere: far.filter((town) => !isInset(town)),
  }
}

/** Where a head of several towns leads: as near as still shows them all; undefined when that is no nearer. */
export function viewInto(pin: Pin<MapHoster>, from: MapView): MapView | undefined {
  const view = viewHolding(boundsOf(pin.towns.map(({ town }) => town)), 1.4)
  return pin.towns.length > 1 && view.zoom > from.zoom ? view : undefined
}

/** Where the visitor is on the drawing, and how far was asked; null when that is not on it. */
export function hereOn({ base, view }: MapPicture, place: Position, within: number | undefined) {
  const point = pointOf(base.projection, place)
  if (!point || !isInside(point)) return null
  const radius = Math.round(((within ?? 0) / kilometresAcross(view.zoom)) * size.width)
  return { x: Math.round(point.x), y: Math.round(point.y), radius: Math.max(14, radius) }
}

/** No head is cut by the frame. */
const edge = 16

function townsOf(hosters: readonly MapHoster[]): TownHosters[] {
  const towns = new Map<MapTown, MapHoster[]>()
  for (const hoster of hosters)
    for (const town of hoster.towns) {
      const there = towns.get(town)
      if (there) there.push(hoster)
      else towns.set(town, [hoster])
    }
  return [...towns].map(([town, hosters]) => ({ town, hosters }))
}

function insetsOf(far: readonly TownHosters[]): Inset[] {
  return frameNames.flatMap((frame) => {
    const there = far.filter(({ town }) => frameOf(town.region) === frame)
    const towns = there.map(({ town }) => town)
    return towns.length > 0 ? [{ frame, towns, hosters: [...new Set(there.flatMap(({ hosters }) => hosters))] }] : []
  })
}

function sheetOf(sheet: Sheet, base: BaseMap, placed: PlacedTown<MapHoster>[], naming: Naming): DrawnSheet {
  const scale = sheets[sheet]
  const pins = pinsOf(placed, scale)
  const names = base.names.map((name) => ({ ...name, text: naming.placeName(name) }))
  return { scale, pins, labels: placeLabels(pins, { namesOf: naming.pinNames, names, scale }) }
}
