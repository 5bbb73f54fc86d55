import type { Facet } from './facets.ts'
import type { Snapshot } from './snapshot.ts'
import { stringAt } from './strings.ts'

/** The slugs of all that the lists show: each hoster (`service` is null), then its services. No card is read. */
export function* listedAddresses(snapshot: Snapshot): Generator<{ hoster: string; service: string | null }> {
  const { serviceStarts, serviceFacets, hosterFacets, serviceSlugs } = snapshot
  for (let number = 0; number < serviceStarts.length - 1; number++) {
    if (firstValue(hosterFacets.status, number) !== 'active') continue
    const hoster = firstValue(serviceFacets.hoster, number)
    yield { hoster, service: null }
    for (let service = serviceStarts[number]!; service < serviceStarts[number + 1]!; service++)
      yield { hoster, service: stringAt(serviceSlugs, service) }
  }
}

/** The only value that a hoster has of a facet whose profiles are the hosters. */
function firstValue({ values, starts, of }: Facet, hoster: number): string {
  return stringAt(values, of[starts[hoster]!]!)
}
