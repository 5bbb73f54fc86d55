import { type BitSet, membersOf, sizeOf } from './bit-set.ts'
import type { Facet } from './facets.ts'

/** What one search stands on: services, or hosters, with their facets. What it counts, it counts once. */
export interface Ground<Name extends string> {
  facets: Record<Name, Facet>
  everyone: BitSet
  /** Whom the lists show when no `status` is asked. */
  active: BitSet
  /** Where two sets meet. */
  both(a: BitSet, b: BitSet): BitSet
  /** Those that have any of these values. */
  withAny(facet: Name, values: readonly number[]): BitSet
  /** How many of a set have each profile of a facet. */
  perProfile(facet: Name, set: BitSet): Uint32Array
  membersOf(set: BitSet): Uint32Array
  sizeOf(set: BitSet): number
}

/** Members and sizes, each set read once. */
export function countingOnce(): Pick<Ground<string>, 'membersOf' | 'sizeOf'> {
  const members = new Map<BitSet, Uint32Array>()
  const sizes = new Map<BitSet, number>()
  const size = (set: BitSet) => known(sizes, set, () => sizeOf(set))
  return { sizeOf: size, membersOf: (set) => known(members, set, () => membersOf(set, size(set))) }
}

type Known<Key, Value> = { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown }

/** What is known for a key, else what is made now and kept. */
export function known<Key, Value>(made: Known<Key, Value>, key: Key, make: () => Value): Value {
  const kept = made.get(key)
  if (kept !== undefined) return kept
  const value = make()
  made.set(key, value)
  return value
}
