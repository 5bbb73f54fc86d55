import { raw } from 'hono/html'
import { EmbedShell } from '../../../ui/embed-shell.tsx'
import { Results } from '../../../ui/results.tsx'
import type { Listing } from '../listing.ts'
import type { FoundService, Snapshot } from '../search/search.ts'
import { searchTitle } from '../search-title.ts'
import { cardsOf } from './kept-cards.ts'
import { serviceCard } from './service-card.tsx'

interface Props {
  listing: Listing
  snapshot: Snapshot
  results: FoundService[]
}

/** The plain list that other sites frame: its first results, and a way to the rest. */
export function EmbedServicesPage({ listing, snapshot, results }: Props) {
  const { view, found } = listing
  const title = searchTitle(listing)
  const cards = cardsOf(listing, snapshot)
  const rest = found.total - results.length
  return (
    <EmbedShell view={view} title={title}>
      <h1>{title}</h1>
      <h2 class="hidden">{view.t('directory.part-all')}</h2>
      <Results>{raw(results.map((each) => serviceCard(cards, each)).join(''))}</Results>
      <p>
        <a href={view.publicUrl + view.to(listing.href())}>
          {rest > 0 ? view.t('directory.embed-rest', { count: rest }) : view.t('directory.embed-there')}
        </a>
      </p>
    </EmbedShell>
  )
}
