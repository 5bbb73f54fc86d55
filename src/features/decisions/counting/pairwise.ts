/** `pairs[i][j]`: how many voters prefer option i to option j. */
export type Pairs = readonly (readonly number[])[]

/** What a ballot says of each option, in their order: the smaller the better, equal ones are not compared. */
export type Ranking = readonly number[]

/** Option by option, who prefers which. */
export function pairsOf(options: number, rankings: readonly Ranking[]): number[][] {
  const pairs = square(options, () => 0)
  for (const ranking of rankings)
    for (const [i, row] of pairs.entries()) {
      const rank = ranking[i] ?? Number.POSITIVE_INFINITY
      for (const [j, count] of row.entries()) if (rank < (ranking[j] ?? Number.POSITIVE_INFINITY)) row[j] = count + 1
    }
  return pairs
}

export const square = (size: number, of: (i: number, j: number) => number): number[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => of(i, j)))

export const at = (pairs: Pairs, i: number, j: number): number => pairs[i]?.[j] ?? 0

/** Whether more prefer option i to option j than the other way round. */
export const wins = (pairs: Pairs, i: number, j: number): boolean => at(pairs, i, j) > at(pairs, j, i)

/** The same counts among some of the options only. */
export const among = (pairs: Pairs, kept: readonly number[]): number[][] =>
  kept.map((i) => kept.map((j) => at(pairs, i, j)))
