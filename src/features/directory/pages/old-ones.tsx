import type { Listing } from '../listing.ts'

/** The way to those that the usual list leaves out, and would have shown: their entry is too old. */
export function OldOnes({ listing }: { listing: Listing }) {
  const { view, list, query, found } = listing
  const count = found.facets.status?.values.find(({ value }) => value === 'old')?.count ?? 0
  if (query.status !== undefined || count === 0) return null
  return (
    <p class="small">
      <a href={view.to(listing.href({ status: ['active', 'old'] }))} rel="nofollow">
        {view.t(list === 'services' ? 'directory.find-old-services' : 'directory.find-old-hosters', { count })}
      </a>
    </p>
  )
}
