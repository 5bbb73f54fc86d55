import type { PublicDirectory } from './keeper.ts'
import { type FoundService, searchServices } from './search/search.ts'
import type { ShownHoster, ShownService } from './shown.ts'

/** Where else the need of a service is met. */
export interface Elsewhere {
  /** The kind that was looked for: the main one of the service. */
  kind: string | undefined
  /** The town from which distances are counted; null: equals take turns by day. */
  town: string | null
  /** Services of this kind in all, this one counted. */
  total: number
  found: FoundService[]
}

const mostShown = 4

/** The same kind at other hosters, the nearest to this one first. */
export function elsewhereOf(
  { snapshot }: Pick<PublicDirectory, 'snapshot'>,
  shown: ShownHoster,
  service: ShownService,
): Elsewhere {
  const [kind] = service.facts.kinds
  const { slug, facts } = shown.hoster
  const place = facts.places.find(({ latitude, longitude }) => latitude !== null && longitude !== null)
  const { latitude = null, longitude = null, town = null } = place ?? {}
  const near = latitude !== null && longitude !== null ? { latitude, longitude, within: null } : null
  if (kind === undefined) return { kind, town: null, total: 0, found: [] }
  const { results, total } = searchServices(snapshot, { chosen: { kind: [kind] }, near })
  const found = results.filter(({ hoster }) => hoster.slug !== slug).slice(0, mostShown)
  return { kind, town: near ? town : null, total, found }
}
