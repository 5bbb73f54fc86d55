import { type BitSet, both, fullSet } from './bit-set.ts'
import { having, packed, unpacked } from './facets.ts'
import { countingOnce, type Ground, known } from './ground.ts'
import type { HosterFacet, Snapshot } from './snapshot.ts'
import { numberOf } from './strings.ts'

/** Hosters: each is a profile of its own. */
export function hosterGround({ hosterFacets, serviceStarts }: Snapshot): Ground<HosterFacet> {
  const size = serviceStarts.length - 1
  const marks = new Map<BitSet, Uint32Array>()
  const withAny = (facet: HosterFacet, values: readonly number[]) => packed(having(hosterFacets[facet], values))
  const active = numberOf(hosterFacets.status.values, 'active')
  return {
    ...countingOnce(),
    facets: hosterFacets,
    everyone: fullSet(size),
    active: withAny('status', active < 0 ? [] : [active]),
    both,
    withAny,
    perProfile: (_, set) => known(marks, set, () => unpacked(set, size)),
  }
}
