import { type BitSet, membersOf } from './bit-set.ts'
import { having, packed } from './facets.ts'
import type { Filter } from './filters.ts'
import type { HosterFacet, Snapshot } from './snapshot.ts'
import { numberOf } from './strings.ts'
import { valuesWished, type Wish } from './wish.ts'

/** Several needs from one hoster. */
export interface Offers {
  /** Nothing when no kind is asked. */
  filters: Filter<HosterFacet>[]
  /** How many of the kinds asked each hoster lacks. */
  lacking: Uint16Array
  lackedBy(hoster: number): string[]
}

interface Need {
  kind: string
  /** The number of the kind; below 0: no one has heard of it. */
  value: number
  /** One byte for each hoster: 1 when it offers the kind. */
  offered: Uint8Array
}

/** Who offers all the kinds asked; when several are, who lacks one of them is kept too. */
export function offersAsked({ hosterFacets }: Snapshot, wish: Wish<HosterFacet>): Offers {
  const facet = hosterFacets.offers
  const needs = valuesWished(wish.chosen?.offers).map((kind): Need => {
    const value = numberOf(facet.values, kind)
    return { kind, value, offered: having(facet, value < 0 ? [] : [value]) }
  })
  const lacking = new Uint16Array(facet.starts.length - 1)
  for (const { offered } of needs)
    for (let hoster = 0; hoster < lacking.length; hoster++) lacking[hoster]! += 1 - offered[hoster]!
  return {
    filters: needs.length === 0 ? [] : [offering(needs, lacking)],
    lacking,
    lackedBy: (hoster) => needs.filter(({ offered }) => offered[hoster] === 0).map(({ kind }) => kind),
  }
}

function offering(needs: readonly Need[], lacking: Uint16Array): Filter<HosterFacet> {
  const isKnown = ({ value }: Need) => value >= 0
  const most = needs.every(isKnown) ? mayLack(needs.length) : -1
  return {
    facet: 'offers',
    set: packed(atMost(lacking, most)),
    chosen: needs.filter(isKnown).map(({ value }) => value),
    unknown: needs.filter((need) => !isKnown(need)).map(({ kind }) => kind),
    without: (rest) => needs.map((need) => ({ filter: 'offers', value: need.kind, total: totalWithout(need, rest) })),
  }

  function totalWithout(dropped: Need, rest: BitSet): number {
    if (!needs.every((need) => need === dropped || isKnown(need))) return 0
    const allowed = mayLack(needs.length - 1)
    let total = 0
    for (const hoster of membersOf(rest)) if (lacking[hoster]! - 1 + dropped.offered[hoster]! <= allowed) total++
    return total
  }
}

function mayLack(kinds: number): number {
  return kinds > 1 ? 1 : 0
}

function atMost(lacking: Uint16Array, most: number): Uint8Array {
  const marks = new Uint8Array(lacking.length)
  for (let hoster = 0; hoster < marks.length; hoster++) if (lacking[hoster]! <= most) marks[hoster] = 1
  return marks
}
