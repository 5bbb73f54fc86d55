import { paths } from '../../../paths.ts'
import type { Listing } from '../listing.ts'
import type { NeedGroup } from '../needs.ts'
import { partsOf } from '../result-parts.ts'
import type { FoundHoster, Snapshot } from '../search/search.ts'
import { searchTitle } from '../search-title.ts'
import { BeyondResults } from './beyond-results.tsx'
import { FoundResults } from './found-results.tsx'
import { hosterCard } from './hoster-card.tsx'
import { cardsOf } from './kept-cards.ts'
import { NeedsFilter } from './needs-filter.tsx'
import { SearchPage } from './search-page.tsx'

interface Props {
  listing: Listing
  snapshot: Snapshot
  results: FoundHoster[]
  beyond: FoundHoster[]
  needs: NeedGroup[]
  notes: readonly string[]
}

/** The search of hosters: one that offers all that one needs, or nearly. */
export function HostersPage({ listing, snapshot, results, beyond, needs, notes }: Props) {
  const cards = cardsOf(listing, snapshot)
  const card = (found: FoundHoster) => hosterCard(cards, found)
  return (
    <SearchPage
      listing={listing}
      title={searchTitle(listing)}
      addresses={results.map(({ hoster }) => paths.hoster.href({ slug: hoster.slug }))}
      notes={notes}
      needs={<NeedsFilter listing={listing} groups={needs} />}
    >
      <FoundResults listing={listing} parts={partsOf(listing, results)} card={card} />
      <BeyondResults listing={listing} cards={beyond.map(card)} />
    </SearchPage>
  )
}
