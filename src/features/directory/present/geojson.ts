import type { ShownPlace } from './place-shown.ts'
import type { Terms } from './presenting.ts'

interface Placed {
  id: string
  place: ShownPlace | null
}

/** A list on a map (RFC 7946): what has no position stays, without geometry. Licence and date are foreign members. */
export function geoJsonOf(terms: Terms, total: number, results: readonly Placed[], notes: readonly string[]): string {
  const features = results.map(({ id, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: pointOf(properties.place),
    properties: { id, ...properties },
  }))
  return JSON.stringify({ type: 'FeatureCollection', ...terms, total, notes, features })
}

function pointOf(place: ShownPlace | null) {
  if (!place || place.latitude === null || place.longitude === null) return null
  return { type: 'Point', coordinates: [place.longitude, place.latitude] }
}
