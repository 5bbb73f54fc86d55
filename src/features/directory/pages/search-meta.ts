import type { JsonLd } from '../../../ui/json-ld.tsx'
import type { Listing } from '../listing.ts'

/** At most one filter, no words, no place, nothing unknown; of what is found, the first page in its usual order. */
export function isIndexed({ query, filters, found, near }: Listing): boolean {
  const isPlain = query.q === undefined && near.state === 'none' && query.sort === undefined
  return isPlain && filters.length <= 1 && found.page === 1 && found.total > 0 && found.unknown.length === 0
}

export function itemList({ view }: Listing, addresses: readonly string[]): JsonLd | undefined {
  if (addresses.length === 0) return undefined
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: addresses.map((address, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      url: view.publicUrl + view.to(address),
    })),
  }
}
