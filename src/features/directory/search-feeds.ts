import type { Feed } from '../../ui/head-links.tsx'
import type { Listing } from './listing.ts'

const types = [
  ['json', 'application/json'],
  ['csv', 'text/csv'],
  ['geojson', 'application/geo+json'],
  ['atom', 'application/atom+xml'],
] as const

/** Where the same list is for programs: all of it, but for JSON, which has pages too. */
export function feedsOf({ view, href }: Listing, title: string): Feed[] {
  const [path, query] = view.to(href()).split('?')
  return types.map(([ending, type]) => ({ title, type, href: `${path}.${ending}${query ? `?${query}` : ''}` }))
}
