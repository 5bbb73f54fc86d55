import { nearnessRank } from './distances.ts'
import { type Match, worthOf } from './matches.ts'
import type { Order, Snapshot } from './snapshot.ts'
import type { Sort } from './wish.ts'

/** What a list is sorted by. */
export interface Sorting {
  sort: Sort
  /** To each hoster, when somebody is somewhere. */
  kilometres: Float64Array | undefined
  matches: readonly Match[]
}

const mostWorth = 4096
const farthest = 2 ** 22

/** What services are ranked by, smaller first; undefined: all are equal. */
export function serviceKeys(snapshot: Snapshot, found: Uint32Array, sorting: Sorting): Float64Array | undefined {
  const worth = (service: number) => {
    let sum = 0
    for (const match of sorting.matches) sum += worthOf(match, snapshot, service)
    return sum
  }
  return keysOf(snapshot, found, sorting, { order: snapshot.services, hosterOf: (i) => snapshot.hosterOf[i]!, worth })
}

/** The same for hosters: what their services are worth counts half. */
export function hosterKeys(snapshot: Snapshot, found: Uint32Array, sorting: Sorting): Float64Array | undefined {
  const { serviceStarts, hosters: order } = snapshot
  const worthOfOne = (match: Match, hoster: number) => {
    let best = 0
    for (let service = serviceStarts[hoster]!; service < serviceStarts[hoster + 1]!; service++)
      best = Math.max(best, worthOf(match, snapshot, service))
    return Math.max(match.hosters[hoster]!, Math.ceil(best / 2))
  }
  const worth = (hoster: number) => sorting.matches.reduce((sum, match) => sum + worthOfOne(match, hoster), 0)
  return keysOf(snapshot, found, sorting, { order, hosterOf: (hoster) => hoster, worth })
}

interface Measures {
  order: Order
  hosterOf: (thing: number) => number
  worth: (thing: number) => number
}

/** Distance and worth decide one after the other, so they share a number: neither is ever as large as its room. */
function keysOf(snapshot: Snapshot, found: Uint32Array, { sort, kilometres, matches }: Sorting, measures: Measures) {
  const { order, hosterOf, worth } = measures
  if (sort === 'name') return picked(order.names, found)
  if (sort === 'novelty') return picked(order.novelty, found)
  if (!kilometres && matches.length === 0) return undefined
  const keys = new Float64Array(found.length)
  for (let i = 0; i < found.length; i++) {
    const hoster = hosterOf(found[i]!)
    const distance = kilometres ? nearnessRank(kilometres[hoster]!, snapshot.everywhere[hoster] === 1) : 0
    const unworth = mostWorth - 1 - worth(found[i]!)
    keys[i] = sort === 'distance' ? distance * mostWorth + unworth : unworth * farthest + distance
  }
  return keys
}

function picked(ranks: Uint32Array, found: Uint32Array): Float64Array {
  const keys = new Float64Array(found.length)
  for (let i = 0; i < found.length; i++) keys[i] = ranks[found[i]!]!
  return keys
}
