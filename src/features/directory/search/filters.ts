import { type BitSet, both, meet } from './bit-set.ts'
import { countsOf, onlyBy, type ShownFacet, shown } from './facets.ts'
import type { Ground } from './ground.ts'
import { numberOf } from './strings.ts'
import { valuesWished, type Wish, type Without } from './wish.ts'

/** One thing that is asked: who grants it, and how many would fit if a part of it were dropped. */
export interface Filter<Name extends string> {
  set: BitSet
  /** The facet it chooses from. */
  facet?: Name
  /** The numbers of the chosen values. */
  chosen?: number[]
  unknown: string[]
  /** `rest`: what fits all the other filters. */
  without(rest: BitSet): Without[]
}

/** A filter for each facet that is asked; for `status` always, since nothing asked means active. */
export function choices<Name extends string>(ground: Ground<Name>, names: readonly Name[], wish: Wish<Name>) {
  return names
    .map((name) => ({ name, asked: valuesWished(wish.chosen?.[name]) }))
    .filter(({ name, asked }) => asked.length > 0 || name === 'status')
    .map(({ name, asked }) => anyOf(ground, name, asked))
}

function anyOf<Name extends string>(ground: Ground<Name>, name: Name, asked: string[]): Filter<Name> {
  const facet = ground.facets[name]
  const numbered = asked.map((value) => ({ value, number: numberOf(facet.values, value) }))
  const chosen = numbered.filter(({ number }) => number >= 0).map(({ number }) => number)
  const set = asked.length === 0 ? ground.active : ground.withAny(name, chosen)
  const withoutAll = (rest: BitSet) =>
    name === 'status' ? ground.sizeOf(both(rest, ground.active)) : ground.sizeOf(rest)
  return {
    set,
    facet: name,
    chosen,
    unknown: numbered.filter(({ number }) => number < 0).map(({ value }) => value),
    without: (rest) => {
      if (asked.length < 2) return asked.map((value) => ({ filter: name, value, total: withoutAll(rest) }))
      const total = ground.sizeOf(both(rest, set))
      const only = onlyBy(facet, chosen, ground.perProfile(name, rest))
      return numbered.map(({ value, number }) => ({ filter: name, value, total: total - (only[number] ?? 0) }))
    },
  }
}

const nothing: ShownFacet = { values: [], more: 0 }

/** What fits every filter; beside each value of a facet how many fit the other filters and have it. */
export function sift<Name extends string>(
  ground: Ground<Name>,
  names: readonly Name[],
  filters: Filter<Name>[],
  uncounted: readonly Name[] = [],
) {
  const { all, withoutEach } = meet(
    filters.map(({ set }) => set),
    ground.everyone,
    ground.both,
  )
  const show = (name: Name) => {
    if (uncounted.includes(name)) return nothing
    const own = filters.findIndex(({ facet }) => facet === name)
    const perProfile = ground.perProfile(name, withoutEach[own] ?? all)
    return shown(ground.facets[name], countsOf(ground.facets[name], perProfile), filters[own]?.chosen ?? [])
  }
  return {
    fit: all,
    rests: withoutEach,
    total: ground.sizeOf(all),
    facets: recordOf(names, show),
    without: filters.flatMap((filter, i) => filter.without(withoutEach[i]!)),
    unknown: filters.flatMap(({ facet, unknown }) => unknown.map((value) => ({ filter: facet ?? 'q', value }))),
  }
}

/** Safe because every name gets its value. */
function recordOf<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value) {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>
}
