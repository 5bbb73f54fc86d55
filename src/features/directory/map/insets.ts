import { geoMercator, geoPath } from 'd3-geo'
import { shapes } from '../../places/index.ts'
import { type FrameName, frames } from './frames.ts'
import { size } from './view.ts'

/** A small map of a far place: its box on the drawing, and its land within that box. */
export interface InsetBox {
  x: number
  y: number
  land: string
}

export const insetSize = { width: 152, height: 112 }
const perRow = 4
const gap = 14
const lands = new Map<FrameName, string>()

/** How much higher the drawing is for so many small maps, which stand below the large one. */
export const insetsHeight = (count: number) =>
  count === 0 ? 0 : gap + Math.ceil(count / perRow) * (insetSize.height + gap)

export function insetBox(frame: FrameName, index: number): InsetBox {
  const column = index % perRow
  const row = Math.floor(index / perRow)
  return {
    x: gap + column * (insetSize.width + gap),
    y: size.height + gap + row * (insetSize.height + gap),
    land: landOf(frame),
  }
}

function landOf(frame: FrameName): string {
  const known = lands.get(frame) ?? drawn(frame)
  lands.set(frame, known)
  return known
}

/** In the left half of the box, above the name. */
function drawn(frame: FrameName): string {
  const features = shapes('close')
    .regionShapes()
    .features.filter(({ id }) => frames[frame].drawn.includes(String(id)))
  const land = { type: 'FeatureCollection' as const, features }
  const room: [[number, number], [number, number]] = [
    [10, 10],
    [96, 82],
  ]
  return geoPath(geoMercator().fitExtent(room, land)).digits(0)(land) ?? ''
}
