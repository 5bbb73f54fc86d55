import { type HosterQuery, paths, type ServiceQuery } from '../../paths.ts'
import type { View } from '../../ui/view.ts'
import { type FilterName, type FilterWords, filterWords, isNamed } from './filter-words.ts'
import type { PublicDirectory } from './keeper.ts'
import { type NearAsked, placeName } from './near-asked.ts'
import type { HosterPage, Page, ShownFacet, Sort } from './search/search.ts'
import type { HostersAsked, ServicesAsked } from './wishes.ts'
import { filtersIn, without } from './without.ts'

export interface SetFilter {
  filter: string
  value: string
}

/** Another address of the same list: what is not named stays, but for the page. */
export interface Change {
  page?: number
  sort?: Sort
  near?: string
  status?: string[]
  without?: SetFilter
}

/** A list that was asked for and what was found, as its page and its exports show it: services or hosters alike. */
export interface Listing {
  list: 'services' | 'hosters'
  view: View
  words: FilterWords
  near: NearAsked
  query: ServiceQuery | HosterQuery
  found: Page & { facets: Partial<Record<FilterName, ShownFacet>> }
  /** Of hosters, how many offer all the needs asked. */
  complete?: number
  /** The filters that narrow the list. */
  filters: SetFilter[]
  /** Without language; `href()` is the address of the list itself, in its one spelling. */
  href(change?: Change): string
}

type Found = Listing['found']

export function servicesListing(view: View, directory: PublicDirectory, { query, near }: ServicesAsked, found: Found) {
  const href = (change: Change = {}) => paths.services.href({}, changed(query, change))
  return listing({ list: 'services', view, words: filterWords(view, directory), near, query, found, href })
}

export function hostersListing(
  view: View,
  directory: PublicDirectory,
  { query, near }: HostersAsked,
  found: HosterPage,
) {
  const { complete } = found
  const href = (change: Change = {}) => paths.hosters.href({}, changed(query, change))
  return listing({ list: 'hosters', view, words: filterWords(view, directory), near, query, found, complete, href })
}

const listing = (known: Omit<Listing, 'filters'>): Listing => ({
  ...known,
  filters: filtersIn(known.query).filter(({ filter }) => filter !== 'near' || known.near.state === 'found'),
})

/** The listing of a page that is kept for all who ask for it: it bears none of the ways in which one of them did. */
export const asEverybodyAsks = (listing: Listing): Listing => ({
  ...listing,
  view: { ...listing.view, address: listing.href({ page: listing.found.page }) },
})

/** A filter in the words that stand in a chip and in the title. */
export function filterLabel({ view, words, near, query }: Listing, { filter, value }: SetFilter): string {
  if (filter === 'q') return view.t('directory.chip-words', { words: value })
  if (filter !== 'near' && filter !== 'within') return isNamed(filter) ? words.alone(filter, value) : value
  if (near.state !== 'found') return value
  const place = near.place.precision === 'position' ? view.t('directory.chip-you') : placeName(view, near.place)
  if (query.within === undefined) return view.t('directory.chip-near', { place })
  return view.t('directory.chip-within', { distance: view.format.kilometres(query.within), place })
}

export function changed<Query extends ServiceQuery | HosterQuery>(
  query: Query,
  { without: dropped, ...change }: Change,
): Query {
  const rest = dropped ? without(query, dropped.filter, dropped.value) : query
  return { ...rest, ...change, page: change.page === 1 ? undefined : change.page }
}

/** What a new search of words and place takes along: every other filter, not the page. Lists have commas. */
export function filtersKept({ query }: Listing): { name: string; value: string }[] {
  return Object.entries(query).flatMap(([name, values]) =>
    name === 'q' || name === 'near' || name === 'page' || values === undefined ? [] : [{ name, value: String(values) }],
  )
}
