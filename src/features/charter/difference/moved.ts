/** Of those that stand in both orders, the fewest that have to be moved to come from one to the other. */
export function movedBetween(before: readonly string[], after: readonly string[]): Set<string> {
  const places = new Map(before.map((id, at) => [id, at]))
  const kept = after.filter((id) => places.has(id))
  const staying = longestRising(kept.map((id) => places.get(id) ?? 0))
  return new Set(kept.filter((_, at) => !staying.has(at)))
}

/** The indexes of a longest rising run among the numbers, gaps allowed. */
function longestRising(numbers: readonly number[]): Set<number> {
  const lengths: number[] = []
  const previous: number[] = []
  let last = -1
  numbers.forEach((number, at) => {
    lengths[at] = 1
    previous[at] = -1
    for (let earlier = 0; earlier < at; earlier++) {
      const longer = (lengths[earlier] ?? 0) + 1
      if ((numbers[earlier] ?? 0) >= number || longer <= (lengths[at] ?? 0)) continue
      lengths[at] = longer
      previous[at] = earlier
    }
    if (last === -1 || (lengths[at] ?? 0) > (lengths[last] ?? 0)) last = at
  })
  const run = new Set<number>()
  for (let at = last; at !== -1; at = previous[at] ?? -1) run.add(at)
  return run
}
