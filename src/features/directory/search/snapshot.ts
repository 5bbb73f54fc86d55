import type { BitSet } from './bit-set.ts'
import type { Cards } from './cards.ts'
import type { Places } from './distances.ts'
import type { Doing } from './entries.ts'
import type { Facet } from './facets.ts'
import type { Postings } from './matches.ts'
import type { Strings } from './strings.ts'
import type { Vocabulary } from './vocabulary.ts'

export const serviceFacets = [
  'kind',
  'alternative',
  'software',
  'access',
  'open',
  'shared',
  'audience',
  'language',
  'data',
  'health',
  'hoster',
  'country',
  'status',
] as const
export type ServiceFacet = (typeof serviceFacets)[number]

export const hosterFacets = ['offers', 'audience', 'country', 'legal', 'hosting', 'access', 'status'] as const
export type HosterFacet = (typeof hosterFacets)[number]

type Numbers = Uint32Array<ArrayBuffer>

/**
 * The public directory at one instant, never changed once made. It is typed arrays and two words, so it moves between
 * threads without a copy. Hosters are numbered in the order of the day, services too, a hoster's services together.
 */
export interface Snapshot {
  version: string
  day: string
  hosterOf: Numbers
  /** Hoster h has the services from `serviceStarts[h]` up to `serviceStarts[h + 1]`. */
  serviceStarts: Numbers
  /** The services of the hosters that the lists show when nothing else is asked. */
  active: BitSet
  /** One byte for each hoster: 1 when it serves everywhere. */
  everywhere: Uint8Array<ArrayBuffer>
  columns: Record<ColumnName, Column>
  serviceFacets: Record<ServiceFacet, Facet>
  hosterFacets: Record<HosterFacet, Facet>
  places: Places
  vocabulary: Vocabulary
  texts: { programs: Postings; hosters: Postings; services: Postings }
  /** Their places in alphabetical order and from the newest on; equals share a place. */
  services: Order
  hosters: Order
  /** The hoster that has each value of the facet `hoster`. */
  hosterBySlug: Numbers
  serviceSlugs: Strings
  /** Their public ids. */
  serviceIds: Strings
  cards: { services: Cards; hosters: Cards }
  /** How services are doing, by public id: those that are measured. */
  doing: ReadonlyMap<string, Doing>
  /** One byte for each service: 1 when it comes last in every list; empty when none does. */
  last: Uint8Array<ArrayBuffer>
}

export interface Order {
  names: Numbers
  novelty: Numbers
}

/**
 * Facets whose values go together are stored together: services that are alike share a profile. What a service is
 * (`what`), on what terms it is offered, where and in what tongue, how it is doing. A hoster is the profile of its own.
 */
export type ColumnName = 'what' | 'terms' | 'where' | 'health' | 'hoster'

export interface Column {
  profileOf: Numbers
  /** How many active services have each profile: counted once, since most wishes begin there. */
  active: Numbers
}

export const columnOf: Record<ServiceFacet, ColumnName> = {
  kind: 'what',
  alternative: 'what',
  software: 'what',
  access: 'terms',
  open: 'terms',
  shared: 'terms',
  audience: 'terms',
  language: 'where',
  data: 'where',
  health: 'health',
  hoster: 'hoster',
  country: 'hoster',
  status: 'hoster',
}

/** What moves with a snapshot from one thread to another instead of being copied. */
export function buffersOf(snapshot: Snapshot): ArrayBuffer[] {
  return [...new Set(buffersIn(snapshot))]
}

function buffersIn(part: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(part)) return part.buffer instanceof ArrayBuffer ? [part.buffer] : []
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(buffersIn) : []
}
