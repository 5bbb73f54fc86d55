import { filterLabel, type Listing } from './listing.ts'

const mostNamed = 4
/** What a title has room for where titles are listed. */
const roomForTitle = 70

/** How many results for which filters: the h1 of the page and the title of its feeds. */
export function searchTitle(listing: Listing, named = mostNamed): string {
  const { view, list, found, filters, complete } = listing
  const { t } = view
  const count = found.total
  if (filters.length === 0) return t(`directory.${list}-all`, { count })
  const said = filtersSaid(listing, named)
  if (complete === undefined || complete === count) return t(`directory.${list}-for`, { count, filters: said })
  return t('directory.hosters-nearly', { complete, nearly: count - complete, filters: said })
}

/** The same as the title of the window, where the name of the site stands too: fewer filters, then cut. */
export function shortTitle(listing: Listing, whole: string): string {
  const { t, collective } = listing.view
  const { page } = listing.found
  const onPage = (title: string) => (page > 1 ? t('directory.title-page', { title, page }) : title)
  const room = Math.max(20, roomForTitle - t('ui.title-on-site', { title: '', site: collective.name }).length)
  for (let named = mostNamed; named > 1; named--) {
    const title = onPage(named === mostNamed ? whole : searchTitle(listing, named))
    if (title.length <= room) return title
  }
  const shortest = onPage(searchTitle(listing, 1))
  return shortest.length <= room ? shortest : `${shortest.slice(0, room - 1).toWellFormed()}…`
}

/** The filters in one breath: the first few, and how many more. */
export function filtersSaid(listing: Listing, named = mostNamed): string {
  const { view, filters } = listing
  const { t, format } = view
  const said = [...Map.groupBy(filters.slice(0, named), ({ filter }) => filter)].map(([filter, values]) => {
    const labels = values.map((each) => filterLabel(listing, each))
    return filter === 'offers' ? format.list(labels) : format.either(labels)
  })
  const others = filters.length - named
  return format.series(others > 0 ? [...said, t('directory.filters-others', { count: others })] : said)
}
