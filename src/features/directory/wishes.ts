import type { HosterQuery, ServiceQuery } from '../../paths.ts'
import { type NearAsked, nearAsked } from './near-asked.ts'
import {
  type HosterFacet,
  hosterFacets,
  type Near,
  type ServiceFacet,
  serviceFacets,
  type Wish,
} from './search/search.ts'

/** What an address asks: its parameters tidied, what the search makes of them, and where “near” is. */
export interface Asked<Query, Facet extends string> {
  query: Query
  wish: Wish<Facet>
  near: NearAsked
}
export type ServicesAsked = Asked<ServiceQuery, ServiceFacet>
export type HostersAsked = Asked<HosterQuery, HosterFacet>

const mostValues = 10
const longestValue = 80
const longestWords = 200
const farthest = 20_000

export function servicesAsked(given: ServiceQuery): ServicesAsked {
  const near = nearAsked(given.near)
  const query: ServiceQuery = {
    q: words(given.q),
    kind: codes(given.kind),
    alternative: codes(given.alternative),
    software: codes(given.software),
    access: codes(given.access),
    open: codes(given.open),
    audience: codes(given.audience),
    hoster: codes(given.hoster),
    ...nearOf(near, given),
    country: countries(given.country),
    data: countries(given.data),
    language: values(given.language),
    health: codes(given.health),
    shared: codes(given.shared),
    status: codes(given.status),
    ...orderOf(near, given),
  }
  return { query, near, wish: { ...wishOf(query, near), chosen: chosenOf(query, serviceFacets) } }
}

export function hostersAsked(given: HosterQuery): HostersAsked {
  const near = nearAsked(given.near)
  const query: HosterQuery = {
    q: words(given.q),
    offers: codes(given.offers),
    audience: codes(given.audience),
    ...nearOf(near, given),
    country: countries(given.country),
    legal: codes(given.legal),
    hosting: codes(given.hosting),
    access: codes(given.access),
    status: codes(given.status),
    ...orderOf(near, given),
  }
  return { query, near, wish: { ...wishOf(query, near), chosen: chosenOf(query, hosterFacets) } }
}

/** The visitor's place for the search; `beyond` asks for those farther than `within` who serve everywhere. */
export function nearWish(near: NearAsked, within: number | undefined, beyond = false): Near | null {
  if (near.state !== 'found') return null
  const { latitude, longitude } = near.place
  return { latitude, longitude, within: within ?? null, beyond }
}

type Given = Pick<ServiceQuery, 'near' | 'within' | 'sort' | 'page'>

function wishOf({ q, within, sort, page }: Given & Pick<ServiceQuery, 'q'>, near: NearAsked) {
  return { q: q ?? '', near: nearWish(near, within), sort, page: page ?? 1 }
}

function nearOf(near: NearAsked, { within }: Given): Pick<Given, 'near' | 'within'> {
  if (near.state === 'none') return {}
  const isLimit = near.state === 'found' && within !== undefined && within > 0
  return { near: near.typed, within: isLimit ? Math.min(within, farthest) : undefined }
}

/** Only what changes something: no first page, no distance to nowhere. */
function orderOf(near: NearAsked, { sort, page }: Given): Pick<Given, 'sort' | 'page'> {
  const isIdle = sort === 'distance' && near.state !== 'found'
  return { sort: isIdle ? undefined : sort, page: page !== undefined && page > 1 ? page : undefined }
}

const words = (given: string | undefined) => given?.slice(0, longestWords).trim() || undefined

function values(given: string[] | undefined, spell = (value: string) => value): string[] | undefined {
  const all = new Set((given ?? []).slice(0, 2 * mostValues).map((value) => spell(value.trim().slice(0, longestValue))))
  all.delete('')
  return all.size > 0 ? [...all].slice(0, mostValues) : undefined
}

const codes = (given: string[] | undefined) => values(given, (value) => value.toLowerCase())
const countries = (given: string[] | undefined) => values(given, (value) => value.toUpperCase())

type Choosing<Facet extends string> = Partial<Record<Facet, string[] | undefined>>

function chosenOf<Facet extends string>(query: Choosing<Facet>, facets: readonly Facet[]) {
  const chosen: Partial<Record<Facet, readonly string[]>> = {}
  for (const facet of facets) chosen[facet] = query[facet] ?? []
  return chosen
}
