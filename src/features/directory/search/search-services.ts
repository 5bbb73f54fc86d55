import { type Asked, askedBy, filtersAsked, type Reach, readingOf } from './asked.ts'
import { hosterAt, serviceAt } from './cards.ts'
import { deadLast } from './dead-last.ts'
import type { HosterEntry, ServiceEntry } from './entries.ts'
import type { ShownFacet } from './facets.ts'
import { choices, sift } from './filters.ts'
import { serviceKeys } from './keys.ts'
import { firstByRank } from './newest.ts'
import { ranking } from './ranking.ts'
import { ofHosters, serviceGround } from './service-ground.ts'
import { type ServiceFacet, type Snapshot, serviceFacets } from './snapshot.ts'
import { type Page, pageWished, type Wish } from './wish.ts'

export interface ServicePage extends Page {
  results: FoundService[]
  facets: Record<ServiceFacet, ShownFacet>
}

export interface FoundService {
  service: ServiceEntry
  hoster: HosterEntry
  /** To the nearest place where one can meet the hoster, to a tenth; null when it has none or nobody asked. */
  distanceKm: number | null
}

/** One page of the services that fit every wish, with counts that ignore their own facet. */
export function searchServices(snapshot: Snapshot, wish: Wish<ServiceFacet>): ServicePage {
  const { asked, ground, sifted, reach } = siftServices(snapshot, wish)
  const { total, facets, without, unknown, fit } = sifted
  const { page, pages, from, end } = pageWished(total, wish.page)
  const found = ground.membersOf(fit)
  const best = deadLast(snapshot, found, end, (found, wanted) =>
    ranking({ found, hosterOf: snapshot.hosterOf, keys: serviceKeys(snapshot, found, asked) }, wanted),
  )
  const results = best.slice(from).map((service) => foundAt(snapshot, asked, service))
  return { total, page, pages, results, facets, without, unknown, ...readingOf(snapshot, ground, asked, sifted, reach) }
}

/** All that fit, in the order of the day: for exports and the map, which have no pages. */
export function* everyService(snapshot: Snapshot, wish: Wish<ServiceFacet>): Generator<FoundService> {
  const { asked, ground, sifted } = siftServices(snapshot, wish)
  for (const service of ground.membersOf(sifted.fit)) yield foundAt(snapshot, asked, service)
}

/** The numbers of the hosters with a service that fits, in the order of the day: the map shows no service. */
export function hostersServing(snapshot: Snapshot, wish: Wish<ServiceFacet>): number[] {
  const { ground, sifted } = siftServices(snapshot, wish)
  const found = ground.membersOf(sifted.fit)
  const hosters: number[] = []
  // A hoster's services are together.
  for (let i = 0; i < found.length; i++) {
    const hoster = snapshot.hosterOf[found[i]!]!
    if (hosters.at(-1) !== hoster) hosters.push(hoster)
  }
  return hosters
}

/** The newest that fit, at most so many: for feeds. */
export function* newestServices(snapshot: Snapshot, wish: Wish<ServiceFacet>, most: number): Generator<FoundService> {
  const { asked, ground, sifted } = siftServices(snapshot, wish)
  const found = ground.membersOf(sifted.fit)
  for (const service of firstByRank(found, snapshot.services.novelty, most)) yield foundAt(snapshot, asked, service)
}

function siftServices(snapshot: Snapshot, wish: Wish<ServiceFacet>) {
  const ground = serviceGround(snapshot)
  const asked = askedBy(snapshot, wish)
  const reach: Reach = {
    withWord: ({ services }) => services,
    ofHosters: (marks) => ofHosters(snapshot, marks),
  }
  const chosen = choices(ground, serviceFacets, wish)
  const filters = [...chosen, ...filtersAsked(snapshot, ground, asked, chosen, reach)]
  return { asked, ground, reach, sifted: sift(ground, serviceFacets, filters, wish.uncounted) }
}

function foundAt(snapshot: Snapshot, { kilometres }: Asked, service: number): FoundService {
  const hoster = snapshot.hosterOf[service]!
  const distance = kilometres?.[hoster] ?? Infinity
  return {
    service: serviceAt(snapshot, service),
    hoster: hosterAt(snapshot, hoster),
    distanceKm: distance < Infinity ? distance : null,
  }
}
