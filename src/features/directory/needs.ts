import type { CatalogueIndex } from '../hosters/index.ts'
import type { Listing } from './listing.ts'

export interface Need {
  value: string
  /** How many hosters offer it under the other filters, when the search counted it. */
  count: number | null
  chosen: boolean
}

/** A family of types of service, itself a need, with those below it. */
export interface NeedGroup {
  family: Need
  kinds: Need[]
}

/** All that one may need, by family, in alphabetical order. */
export function needsOf(catalogue: CatalogueIndex, { view, words, found }: Listing): NeedGroup[] {
  const counted = new Map(found.facets.offers?.values.map((each) => [each.value, each]))
  const need = (slug: string): Need => {
    const known = counted.get(slug)
    return { value: slug, count: known?.count ?? null, chosen: known?.chosen ?? false }
  }
  const under = (parent: string | null) =>
    catalogue
      .kindsUnder(parent)
      .map(({ slug }) => ({ slug, name: words.value('offers', slug) }))
      .sort((a, b) => view.format.compare(a.name, b.name))
  return under(null).map(({ slug }) => ({ family: need(slug), kinds: under(slug).map((kind) => need(kind.slug)) }))
}
