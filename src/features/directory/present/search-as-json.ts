import { facetShown } from '../facets-shown.ts'
import { isNamed } from '../filter-words.ts'
import type { Listing } from '../listing.ts'
import { notesOf } from '../notes.ts'
import type { Presenting } from './presenting.ts'

/** A page of a search for programs. The shape is promised: other sites build on it. */
export function searchAsJson(presenting: Presenting, listing: Listing, results: readonly object[], more: object = {}) {
  const { total, page, pages, without, everywhere } = listing.found
  return {
    ...presenting.terms,
    total,
    page,
    pages,
    ...more,
    results,
    facets: facetsAsJson(listing),
    without,
    everywhere,
    notes: notesOf(listing),
  }
}

function facetsAsJson({ found, words }: Listing) {
  const filters = Object.keys(found.facets).filter(isNamed)
  return Object.fromEntries(
    filters.map((filter) => [
      filter,
      facetShown(filter, found.facets[filter]).values.map(({ value, count, chosen }) => ({
        value,
        label: words.value(filter, value),
        count,
        chosen,
      })),
    ]),
  )
}
