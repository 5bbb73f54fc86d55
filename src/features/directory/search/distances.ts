export interface Near {
  latitude: number
  longitude: number
  /** Kilometres; null: nearest first, however far. */
  within: number | null
  /** Instead of those within: those farther, of hosters who serve everywhere. */
  beyond?: boolean
}

/** Hoster h can be met at places `starts[h]` up to `starts[h + 1]`, each a point x, y, z of a sphere of radius 1. */
export interface Places {
  starts: Uint32Array<ArrayBuffer>
  points: Float64Array<ArrayBuffer>
}

const earthRadius = 6371

export function pointAt(latitude: number, longitude: number): [number, number, number] {
  const [up, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
  return [Math.cos(up) * Math.cos(east), Math.cos(up) * Math.sin(east), Math.sin(up)]
}

/** Kilometres to the nearest place of each hoster, to a tenth; infinite for a hoster without any. */
export function distancesTo({ starts, points }: Places, { latitude, longitude }: Near): Float64Array {
  const [x, y, z] = pointAt(latitude, longitude)
  const kilometres = new Float64Array(starts.length - 1).fill(Infinity)
  for (let hoster = 0; hoster < kilometres.length; hoster++) {
    let nearest = Infinity
    for (let at = 3 * starts[hoster]!; at < 3 * starts[hoster + 1]!; at += 3) {
      const [east, north, up] = [points[at]! - x, points[at + 1]! - y, points[at + 2]! - z]
      nearest = Math.min(nearest, east * east + north * north + up * up)
    }
    if (nearest < Infinity)
      kilometres[hoster] = Math.round(20 * earthRadius * Math.asin(Math.min(1, Math.sqrt(nearest) / 2))) / 10
  }
  return kilometres
}

/** One byte for each hoster: 1 when it can be met within so many kilometres. */
export function isWithin(kilometres: Float64Array, limit: number): Uint8Array {
  const marks = new Uint8Array(kilometres.length)
  for (let hoster = 0; hoster < marks.length; hoster++) if (kilometres[hoster]! <= limit) marks[hoster] = 1
  return marks
}

/** The same for those farther, or who can be met nowhere, and serve everywhere. */
export function isBeyond(kilometres: Float64Array, limit: number, everywhere: Uint8Array): Uint8Array {
  const marks = new Uint8Array(kilometres.length)
  for (let hoster = 0; hoster < marks.length; hoster++)
    if (everywhere[hoster] === 1 && !(kilometres[hoster]! <= limit)) marks[hoster] = 1
  return marks
}

/**
 * Tenths of kilometres, smaller is earlier: the nearest place first, whoever it belongs to; then those who serve
 * everywhere and can be met nowhere; then those without a place.
 */
export function nearnessRank(kilometres: number, servesEverywhere: boolean): number {
  if (kilometres < Infinity) return Math.round(10 * kilometres)
  return servesEverywhere ? nowhere - 1 : nowhere
}

const nowhere = 1_000_000

/** Whether a visitor's position can be computed with. */
export function isSomewhere({ latitude, longitude, within }: Near): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360 && (within === null || within >= 0)
}
