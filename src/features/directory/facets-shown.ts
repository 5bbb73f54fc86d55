import type { FilterName, FilterWords } from './filter-words.ts'
import { fixedValues } from './fixed-values.ts'
import type { Listing } from './listing.ts'
import type { ShownFacet } from './search/search.ts'

export interface FacetShown {
  filter: FilterName
  /** `under`: it stands below the family that it belongs to. */
  values: (ShownFacet['values'][number] & { under?: boolean })[]
  more: number
}

const shownFirst: Record<Listing['list'], readonly FilterName[]> = {
  services: ['kind', 'access', 'open', 'software', 'audience', 'country'],
  hosters: ['access', 'audience', 'country'],
}
const shownLater: Record<Listing['list'], readonly FilterName[]> = {
  services: ['alternative', 'language', 'data', 'shared', 'health', 'hoster', 'status'],
  hosters: ['legal', 'hosting', 'status'],
}

/** The filters of a page: those that most visitors need, then the rest. */
export function facetsShown({ list, found, words }: Listing): {
  first: FacetShown[]
  later: FacetShown[]
} {
  const shown = (filters: readonly FilterName[]) =>
    filters
      .map((filter) => facetShown(filter, found.facets[filter]))
      .filter(isAsked)
      .filter(found.total > 0 ? saysSomething : hasValues)
  const byFamily = (facet: FacetShown) =>
    facet.filter === 'kind' ? { ...facet, values: familiesFirst(facet, words.family) } : facet
  return { first: shown(shownFirst[list]).map(byFamily), later: shown(shownLater[list]) }
}

/** A facet with every value that it always shows. */
export function facetShown(filter: FilterName, facet: ShownFacet = { values: [], more: 0 }): FacetShown {
  const fixed = fixedValues[filter]
  if (!fixed) return { filter, ...facet }
  const found = (value: string) => facet.values.find((each) => each.value === value)
  const values = fixed.map((value) => found(value) ?? { value, count: 0, chosen: false })
  return { filter, values, more: 0 }
}

const hasValues = ({ filter, values }: FacetShown) => values.length > 0 && filter !== 'health'

/** A filter on what no result says is none; nor is one on health while nobody measures it. */
const saysSomething = ({ filter, values }: FacetShown) =>
  values.some(({ value, count, chosen }) => (count > 0 || chosen) && (filter !== 'health' || value !== 'unknown'))

/** Those with most services would always stand first in it: one comes to a hoster's list by a link. */
const isAsked = ({ filter, values }: FacetShown) => filter !== 'hoster' || values.some(({ chosen }) => chosen)

/** The types of service below the families that are shown too, each below its own. */
function familiesFirst({ filter, values }: FacetShown, familyOf: FilterWords['family']): FacetShown['values'] {
  const shown = new Set(values.map(({ value }) => value))
  const families = Map.groupBy(values, ({ value }) => {
    const family = familyOf(filter, value)
    return family !== undefined && shown.has(family) ? family : value
  })
  return [...families].flatMap(([family, members]) => [
    ...members.filter(({ value }) => value === family),
    ...members.filter(({ value }) => value !== family).map((each) => ({ ...each, under: true })),
  ])
}
