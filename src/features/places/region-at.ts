import { geoBounds, geoContains } from 'd3-geo'
import { nearestTown } from './nearest-town.ts'
import { kilometres, type Region } from './place.ts'
import { regionByCode, regionOf } from './regions.ts'
import { shapes } from './shapes.ts'

let boxes: { code: string; box: ReturnType<typeof geoBounds>; shape: Shape }[] | undefined
type Shape = ReturnType<ReturnType<typeof shapes>['regionShapes']>['features'][number]

/**
 * The region that a point lies in, by the map's simplified shapes (a kilometre off at most places); just off a coast,
 * the region of a town within 20 km; elsewhere undefined.
 */
export function regionAt(latitude: number, longitude: number): Region | undefined {
  boxes ??= shapes('close')
    .regionShapes()
    .features.map((shape) => ({ code: String(shape.id), box: geoBounds(shape), shape }))
  const inside = boxes.find(
    ({ box, shape }) => isIn(box, latitude, longitude) && geoContains(shape, [longitude, latitude]),
  )
  if (inside) return regionByCode(inside.code)
  const town = nearestTown(latitude, longitude)
  return town && kilometres(town, { latitude, longitude }) <= 20 ? regionOf(town) : undefined
}

const isIn = ([[west, south], [east, north]]: ReturnType<typeof geoBounds>, latitude: number, longitude: number) =>
  latitude >= south && latitude <= north && (west <= east ? longitude >= west && longitude <= east : true)
