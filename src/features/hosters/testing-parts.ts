import type { Place } from './hoster.ts'
import type { SoftwareUse } from './service.ts'

/** A program of which a service says no more than this. */
export const programNamed = (name: string, said: Partial<SoftwareUse> = {}): SoftwareUse => ({
  name,
  slug: null,
  version: null,
  license: null,
  website: null,
  source: null,
  modules: [],
  ...said,
})

/** A place in France of which no more is known than this. */
export const placeIn = (town: string, said: Partial<Place> = {}): Place => ({
  town,
  postcode: null,
  region: null,
  country: 'FR',
  latitude: null,
  longitude: null,
  address: null,
  ...said,
})
