import { paths } from '../../../paths.ts'
import { kept } from '../../../ui/kept-parts.ts'
import { Snippet } from '../../../ui/snippet.tsx'
import type { View } from '../../../ui/view.ts'
import type { Listing } from '../listing.ts'
import { partsOf } from '../result-parts.ts'
import type { FoundService, Snapshot } from '../search/search.ts'
import { searchTitle } from '../search-title.ts'
import { BeyondResults } from './beyond-results.tsx'
import { FoundResults } from './found-results.tsx'
import { cardsOf } from './kept-cards.ts'
import { SearchPage } from './search-page.tsx'
import { serviceCard } from './service-card.tsx'

interface Props {
  listing: Listing
  snapshot: Snapshot
  results: FoundService[]
  /** The first of those farther away whose hosters serve everyone. */
  beyond: FoundService[]
  /** Where the same list may be framed. */
  embedded: string
  notes: readonly string[]
}

/** The search of services. */
export function ServicesPage({ listing, snapshot, results, beyond, embedded, notes }: Props) {
  const cards = cardsOf(listing, snapshot)
  const card = (found: FoundService) => serviceCard(cards, found)
  const addresses = results.map(({ service, hoster }) =>
    paths.service.href({ hoster: hoster.slug, service: service.slug }),
  )
  const title = searchTitle(listing)
  return (
    <SearchPage
      listing={listing}
      title={title}
      addresses={addresses}
      notes={notes}
      end={<EmbedCode view={listing.view} title={title} embedded={embedded} />}
    >
      <FoundResults listing={listing} parts={partsOf(listing, results)} card={card} />
      <BeyondResults listing={listing} cards={beyond.map(card)} />
    </SearchPage>
  )
}

interface EmbedProps {
  view: View
  title: string
  /** Where the list may be framed. */
  embedded: string
}

const EmbedCode = kept(
  1000,
  ({ view, title, embedded }: EmbedProps) => [view.language, view.publicUrl, title, embedded].join('\n'),
  ({ view, title, embedded }) => {
    const named = title.replaceAll('"', '&quot;')
    const address = (view.publicUrl + embedded).replaceAll('&', '&amp;')
    return (
      <details class="prose no-print">
        <summary>{view.t('directory.embed-offer')}</summary>
        <Snippet
          id="embed-code"
          label={view.t('directory.embed-label')}
          hint={view.t('directory.embed-hint')}
          code={`<iframe src="${address}" title="${named}" width="100%" height="600" loading="lazy"></iframe>`}
        />
      </details>
    )
  },
)
