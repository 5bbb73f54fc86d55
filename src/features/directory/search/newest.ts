/** The first of `found` by their rank, at most so many; equals in the order of the day. */
export function firstByRank(found: Uint32Array, ranks: Uint32Array, most: number): number[] {
  // Rank and place share a number, so that the platform's own fast sort does it; there are never 2^24 of them.
  const keys = Float64Array.from(found, (thing, i) => ranks[thing]! * 2 ** 24 + i).sort()
  return Array.from(keys.subarray(0, most), (key) => found[key % 2 ** 24]!)
}
