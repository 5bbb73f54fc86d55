import { filterLabel, type Listing } from './listing.ts'

const mostNamed = 4

/** How many results for which filters: the title of the page, its h1, and the title of its feeds. */
export function searchTitle(listing: Listing): string {
  const { view, list, found, filters, complete } = listing
  const { t, format } = view
  const count = found.total
  if (filters.length === 0) return t(`directory.${list}-all`, { count })
  const named = [...Map.groupBy(filters.slice(0, mostNamed), ({ filter }) => filter)].map(([filter, values]) => {
    const labels = values.map((each) => filterLabel(listing, each))
    return filter === 'offers' ? format.list(labels) : format.either(labels)
  })
  const others = filters.length - mostNamed
  const said = format.series(others > 0 ? [...named, t('directory.filters-others', { count: others })] : named)
  if (complete === undefined || complete === count) return t(`directory.${list}-for`, { count, filters: said })
  return t('directory.hosters-nearly', { complete, nearly: count - complete, filters: said })
}
