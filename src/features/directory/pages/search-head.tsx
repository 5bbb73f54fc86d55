import { paths } from '../../../paths.ts'
import { Chips } from '../../../ui/chips.tsx'
import { Finder } from '../../../ui/finder.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { filterLabel, filtersKept, type Listing } from '../listing.ts'
import { nearField } from '../near-asked.ts'

/** What was asked and how much was found, the search again, and the filters to take away. */
export function SearchHead({ listing, title }: { listing: Listing; title: string }) {
  const { view, list, query, near, filters } = listing
  const address = list === 'services' ? paths.services.href() : paths.hosters.href()
  return (
    <PageHead title={title}>
      <Finder
        view={view}
        action={view.to(address)}
        q={query.q}
        near={nearField(view, near)}
        kept={filtersKept(listing)}
      />
      <Chips
        view={view}
        chips={filters.map((each) => ({
          label: filterLabel(listing, each),
          href: view.to(listing.href({ without: each })),
        }))}
        clear={view.to(address)}
      />
    </PageHead>
  )
}
