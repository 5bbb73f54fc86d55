import { geoBounds } from 'd3-geo'
import { slugOf } from '../../../platform/slug.ts'
import { type Region, regions, shapes } from '../../places/index.ts'
import { frameNames, frames, isFrameName } from './frames.ts'
import { home, isSame, type MapView, tidyView, viewHolding } from './view.ts'

/**
 * The part of the world that an address asks for: `48.1,-3.2,7`, a far place (`reunion`), a department, province or
 * canton (`fr-29`, `fr-29-finistere`) or a larger region (`bretagne`). Whatever else it says is the whole map.
 */
export function readView(text: string | undefined): MapView {
  if (!text || text.length > 60) return home
  const wanted = text.toLowerCase()
  return isFrameName(wanted) ? frames[wanted].view : (viewAt(wanted) ?? viewOfRegion(wanted) ?? home)
}

/** How an address says the whole map where it would otherwise show the surroundings of a place. */
export const wholeName = 'france'

/** How an address says it, so that equal views have one address; undefined for the whole map. */
export function writeView(view: MapView): string | undefined {
  if (isSame(view, home)) return undefined
  const frame = frameNames.find((name) => isSame(view, frames[name].view))
  return frame ?? [view.latitude, view.longitude, view.zoom].join(',')
}

const decimal = String.raw`-?\d{1,3}(?:\.\d{1,6})?`
const written = new RegExp(`^(?<latitude>${decimal}),(?<longitude>${decimal}),(?<zoom>\\d{1,2})$`)

function viewAt(text: string): MapView | undefined {
  const said = written.exec(text)?.groups
  const [latitude, longitude, zoom] = [Number(said?.latitude), Number(said?.longitude), Number(said?.zoom)]
  // What is not written is no number, and no number is within these bounds.
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? tidyView({ latitude, longitude, zoom }) : undefined
}

function viewOfRegion(text: string): MapView | undefined {
  const codes = regions()
    .filter((region) => isNamed(region, text))
    .map(({ code }) => code)
  if (codes.length === 0) return undefined
  const features = shapes('close')
    .regionShapes()
    .features.filter(({ id }) => codes.includes(String(id)))
  const [[west, south], [east, north]] = geoBounds({ type: 'FeatureCollection', features })
  return west > east ? undefined : viewHolding({ west, south, east, north }, 1.06)
}

const isNamed = ({ code, slug, within }: Region, text: string) =>
  code.toLowerCase() === text || slug === text || within.some((name) => slugOf(name) === text)
