import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { FormatLinks } from '../../../ui/format-links.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { Listing } from '../listing.ts'
import { feedsOf } from '../search-feeds.ts'
import { shortTitle } from '../search-title.ts'
import { NoResults } from './no-results.tsx'
import { OldOnes } from './old-ones.tsx'
import { SearchFilters } from './search-filters.tsx'
import { SearchHead } from './search-head.tsx'
import { isIndexed, itemList } from './search-meta.ts'
import { Fairness, Notes, Pages, SortLinks, StatusNotice } from './search-tools.tsx'

interface Props {
  listing: Listing
  /** What was asked and how much was found: the h1. */
  title: string
  /** The addresses of the results on this page. */
  addresses: string[]
  /** Said before all else. */
  notes: readonly string[]
  /** Stands before the other filters. */
  needs?: Child
  /** What one may do with the list, at its end. */
  end?: Child
  /** The results. */
  children: Child
}

/** The frame of both searches: what was asked, the filters, and after them the list. */
export function SearchPage({ listing, title, addresses, notes, needs, end, children }: Props) {
  const { view, list, filters } = listing
  const { t, to } = view
  const feeds = feedsOf(listing, title)
  const whole =
    list === 'services'
      ? { href: to(paths.services.href()), label: t('ui.menu-services') }
      : { href: to(paths.hosters.href()), label: t('ui.menu-hosters') }
  return (
    <Shell
      view={view}
      title={shortTitle(listing, title)}
      description={t(`directory.${list}-description`)}
      index={isIndexed(listing)}
      canonical={view.address}
      jsonLd={itemList(listing, addresses)}
      feeds={feeds}
      modules={['near']}
      skips={[{ href: '#results', label: t('directory.skip-to-results') }]}
      trail={filters.length > 0 ? [whole] : []}
    >
      <SearchHead listing={listing} title={title} />
      <div class="wrap aside">
        <SearchFilters listing={listing}>{needs}</SearchFilters>
        <div class="stack" id="results" tabindex={-1}>
          <Notes listing={listing} others={notes} />
          <StatusNotice listing={listing} />
          {addresses.length === 0 ? <NoResults listing={listing} /> : <SortLinks listing={listing} />}
          {children}
          <Pages listing={listing} />
          <OldOnes listing={listing} />
          {addresses.length > 0 && <Fairness view={view} />}
          <FormatLinks view={view} feeds={feeds} />
          {end}
        </div>
      </div>
    </Shell>
  )
}
