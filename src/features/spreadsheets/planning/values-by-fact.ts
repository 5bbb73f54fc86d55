import type { Difference } from '../../hosters/index.ts'

/** Changed values by their fact: rooms say what they mean. */
export function valuesByFact(changes: readonly Difference[]): Record<string, unknown[]> {
  const byFact = Map.groupBy(changes, ({ fact }) => fact)
  return Object.fromEntries([...byFact].map(([fact, all]) => [fact, all.flatMap(({ here, inFile }) => [here, inFile])]))
}
