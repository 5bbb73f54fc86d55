import type { Facet } from '../facets.ts'
import { countOf, numberOf, packStrings } from '../strings.ts'

/** A facet from the values of each profile, in the profiles' order. */
export function packFacet(profiles: readonly (readonly string[])[]): Facet {
  const values = packStrings(profiles.flat())
  const numbers = new Map<string, number>()
  const starts = new Uint32Array(profiles.length + 1)
  const of: number[] = []
  for (const [profile, itsValues] of profiles.entries()) {
    for (const value of new Set(itsValues)) {
      if (!numbers.has(value)) numbers.set(value, numberOf(values, value))
      of.push(numbers.get(value) ?? 0)
    }
    starts[profile + 1] = of.length
  }
  return { values, starts, of: Uint32Array.from(of), ...holdersOf(of, starts, countOf(values)) }
}

function holdersOf(
  of: readonly number[],
  starts: Uint32Array,
  values: number,
): Pick<Facet, 'holders' | 'holderStarts'> {
  const holderStarts = new Uint32Array(values + 1)
  for (const value of of) holderStarts[value + 1]!++
  for (let value = 0; value < values; value++) holderStarts[value + 1]! += holderStarts[value]!
  const next = holderStarts.slice()
  const holders = new Uint32Array(of.length)
  for (let profile = 0; profile + 1 < starts.length; profile++)
    for (let at = starts[profile]!; at < starts[profile + 1]!; at++) holders[next[of[at]!]!++] = profile
  return { holderStarts, holders }
}
