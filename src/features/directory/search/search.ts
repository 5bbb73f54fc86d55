export { activeCounts } from './active-counts.ts'
export { listedAddresses } from './addresses.ts'
export { hosterAt, hosterBySlug, serviceAt, serviceBySlug, servicesOf } from './cards.ts'
export type { Near } from './distances.ts'
export type { ComingEntries, Doing, Entries, HosterEntry, PlaceEntry, ServiceEntry } from './entries.ts'
export type { ShownFacet } from './facets.ts'
export { withHealth } from './health.ts'
export { buildComingSnapshot, buildSnapshot } from './making/build-snapshot.ts'
export { membersOn } from './members.ts'
export {
  everyHoster,
  type FoundHoster,
  type HosterPage,
  hostersFitting,
  newestHosters,
  searchHosters,
} from './search-hosters.ts'
export {
  everyService,
  type FoundService,
  hostersServing,
  newestServices,
  type ServicePage,
  searchServices,
} from './search-services.ts'
export {
  buffersOf,
  type HosterFacet,
  hosterFacets,
  type ServiceFacet,
  type Snapshot,
  serviceFacets,
} from './snapshot.ts'
export { type Status, statusOf } from './status.ts'
export { mostPages, type Page, perPage, type Sort, type Wish, type Without } from './wish.ts'
