import { Results } from '../../../../ui/results.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FilterWords } from '../../filter-words.ts'
import type { FoundService, Snapshot } from '../../search/search.ts'
import { ServiceCard } from '../service-card.tsx'

/** Services of several hosters, and what their cards are made with. */
export interface ListedServices {
  words: FilterWords
  snapshot: Snapshot
  found: readonly FoundService[]
}

export const ServiceList = ({ view, services }: { view: View; services: ListedServices }) => (
  <Results>
    {services.found.map((found) => (
      <ServiceCard view={view} words={services.words} snapshot={services.snapshot} found={found} />
    ))}
  </Results>
)
