import type { Translated } from '../../platform/i18n/translated.ts'

/** Degrees, WGS 84. */
export interface Position {
  latitude: number
  longitude: number
}

/**
 * What the coordinates of a place are worth: the centre of its town; somewhere about it (the largest town with its
 * postcode, else the middle of its arrondissement); or a visitor's own position, rounded to 0.1°.
 */
export type Precision = 'centre' | 'about' | 'position'

export interface Place extends Position {
  name: string
  /** The same town in other languages, or under a former name. */
  otherNames: string[]
  /** ISO 3166-1; French overseas is `FR`. Null only for a position far from every town we know. */
  country: string | null
  /** ISO 3166-2 (`FR-29`, `BE-WNA`, `CH-VD`, `CA-QC`), or `LU`. */
  region: string | null
  population: number
  /** French ones only. */
  postcodes: string[]
  precision: Precision
}

/** A French department or overseas community, a Belgian or Canadian province, a Swiss canton, or Luxembourg. */
export interface Region extends Position {
  code: string
  name: Translated
  country: string
  slug: string
  /** Names of the larger region that holds it, such as `Bretagne`. */
  within: string[]
}

const earthRadius = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Distance as the crow flies. */
export function kilometres(a: Position, b: Position): number {
  const across = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const along = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const chord = across + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along
  return 2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, chord)))
}
