import { type BitSet, emptySet } from './bit-set.ts'
import { countOf, type Strings, stringAt } from './strings.ts'

/**
 * The values of one facet. Things with the same values share a profile (a hoster is a profile of its own):
 * profile p has the values `of[starts[p]]` up to `of[starts[p + 1]]`.
 */
export interface Facet {
  values: Strings
  starts: Uint32Array<ArrayBuffer>
  of: Uint32Array<ArrayBuffer>
  /** The other way round: value v is held by `holders[holderStarts[v]]` up to `holders[holderStarts[v + 1]]`. */
  holderStarts: Uint32Array<ArrayBuffer>
  holders: Uint32Array<ArrayBuffer>
}

/** What a page shows of a facet: the chosen values and the twelve largest others. */
export interface ShownFacet {
  values: { value: string; count: number; chosen: boolean }[]
  /** How many other values fit something and are not shown. */
  more: number
}

const othersShown = 12

/** One byte for each profile: 1 when it has one of these values. */
export function having({ starts, holderStarts, holders }: Facet, wanted: readonly number[]): Uint8Array {
  const profiles = new Uint8Array(starts.length - 1)
  for (const value of wanted)
    for (let at = holderStarts[value]!; at < holderStarts[value + 1]!; at++) profiles[holders[at]!] = 1
  return profiles
}

/** The things whose profile is wanted (1, not 0). */
export function withProfile(profileOf: Uint32Array, wanted: Uint8Array): BitSet {
  const set = emptySet(profileOf.length)
  const whole = profileOf.length >>> 5
  for (let i = 0, thing = 0; i < whole; i++) {
    let bits = 0
    for (let bit = 0; bit < 32; bit++, thing++) bits |= wanted[profileOf[thing]!]! << bit
    set[i] = bits
  }
  for (let thing = whole << 5; thing < profileOf.length; thing++)
    set[thing >>> 5]! |= wanted[profileOf[thing]!]! << (thing & 31)
  return set
}

/** The profiles that are wanted, where each thing is its own profile. */
export function packed(wanted: Uint8Array): BitSet {
  const set = emptySet(wanted.length)
  for (let thing = 0; thing < wanted.length; thing++) set[thing >>> 5]! |= wanted[thing]! << (thing & 31)
  return set
}

/** One number for each thing: 1 when it is in the set. */
export function unpacked(set: BitSet, size: number): Uint32Array {
  const marks = new Uint32Array(size)
  for (let thing = 0; thing < size; thing++) marks[thing] = (set[thing >>> 5]! >>> (thing & 31)) & 1
  return marks
}

/** How many of these things have each profile. */
export function countProfiles(profileOf: Uint32Array, profiles: number, things: Uint32Array): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(profiles)
  for (let i = 0; i < things.length; i++) counts[profileOf[things[i]!]!]!++
  return counts
}

/** How many things have each value, from how many have each profile. */
export function countsOf({ values, starts, of }: Facet, perProfile: Uint32Array): Uint32Array {
  const counts = new Uint32Array(countOf(values))
  for (let profile = 0; profile < perProfile.length; profile++) {
    const things = perProfile[profile]!
    if (things > 0) for (let at = starts[profile]!; at < starts[profile + 1]!; at++) counts[of[at]!]! += things
  }
  return counts
}

/** How many things have only this one of the chosen values, for each value: what is lost when it alone is dropped. */
export function onlyBy({ values, starts, of }: Facet, chosen: readonly number[], perProfile: Uint32Array): Uint32Array {
  const only = new Uint32Array(countOf(values))
  const isChosen = marked(chosen, only.length)
  for (let profile = 0; profile < perProfile.length; profile++) {
    if (perProfile[profile] === 0) continue
    let [matching, last] = [0, 0]
    for (let at = starts[profile]!; at < starts[profile + 1]!; at++)
      if (isChosen[of[at]!] === 1) [matching, last] = [matching + 1, of[at]!]
    if (matching === 1) only[last]! += perProfile[profile]!
  }
  return only
}

/** Largest first, equals by their value; `chosen` in the order they were chosen. */
export function shown(facet: Facet, counts: Uint32Array, chosen: readonly number[]): ShownFacet {
  const isChosen = marked(chosen, counts.length)
  const largest: number[] = []
  let others = 0
  for (let value = 0; value < counts.length; value++) {
    const count = counts[value]!
    if (count === 0 || isChosen[value] === 1) continue
    others++
    if (largest.length === othersShown && count <= counts[largest[othersShown - 1]!]!) continue
    let place = largest.length
    while (place > 0 && counts[largest[place - 1]!]! < count) place--
    largest.splice(place, 0, value)
    if (largest.length > othersShown) largest.pop()
  }
  const show = (value: number) => ({
    value: stringAt(facet.values, value),
    count: counts[value]!,
    chosen: isChosen[value] === 1,
  })
  return {
    values: [...chosen, ...largest].map(show),
    more: others - largest.length,
  }
}

function marked(values: readonly number[], size: number): Uint8Array {
  const marks = new Uint8Array(size)
  for (const value of values) marks[value] = 1
  return marks
}
