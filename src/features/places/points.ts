import { ownPointIn, townRows } from './towns.ts'

/** Every town that has a point of its own, the largest first: its number and where it is. */
export interface Points {
  town: Int32Array
  latitude: Float64Array
  longitude: Float64Array
}

let points: Points | undefined

export const allPoints = (): Points => (points ??= read())

function read(): Points {
  const known = townRows().flatMap((row, number) => {
    const point = ownPointIn(row)
    return point ? [{ number, point }] : []
  })
  return {
    town: Int32Array.from(known, ({ number }) => number),
    latitude: Float64Array.from(known, ({ point }) => point.latitude),
    longitude: Float64Array.from(known, ({ point }) => point.longitude),
  }
}
