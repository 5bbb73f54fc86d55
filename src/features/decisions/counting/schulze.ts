import { at, type Pairs, square, wins } from './pairwise.ts'

export interface Schulze {
  /** `strengths[i][j]`: the strength of the strongest path from option i to option j; 0 where there is none. */
  strengths: number[][]
  /** Each such path, from i to j, both included; empty where there is none. */
  paths: number[][][]
  /** Those that nobody beats, then those that only these beat, and so on; several in one place are tied. */
  order: number[][]
}

/**
 * Schulze's method; a duel weighs as much as the votes of who won it. “A new monotonic, clone-independent, reversal
 * symmetric, and Condorcet-consistent single-winner election method”, Social Choice and Welfare 36 (2011).
 */
export function schulzeOf(pairs: Pairs): Schulze {
  const strengths = square(pairs.length, (i, j) => (wins(pairs, i, j) ? at(pairs, i, j) : 0))
  /** The option before j on the path from i. */
  const before = square(pairs.length, (i) => i)
  for (const via of pairs.keys())
    for (const [from, row] of strengths.entries())
      for (const [to, strength] of row.entries()) {
        const around = Math.min(at(strengths, from, via), at(strengths, via, to))
        if (from === to || around <= strength) continue
        row[to] = around
        before[from]?.splice(to, 1, at(before, via, to))
      }
  const paths = strengths.map((row, from) => row.map((strength, to) => (strength ? walked(before, from, to) : [])))
  return { strengths, paths, order: orderOf(strengths) }
}

function walked(before: Pairs, from: number, to: number): number[] {
  const path = [to]
  // A path goes through no option twice.
  for (let last = to; last !== from && path.length <= before.length; path.unshift(last)) last = at(before, from, last)
  return path
}

/** “Beats by a stronger path” has no cycle, so each turn finds options that are unbeaten. */
function orderOf(strengths: Pairs): number[][] {
  const order: number[][] = []
  let left = [...strengths.keys()]
  while (left.length > 0) {
    const unbeaten = left.filter((i) => left.every((j) => !wins(strengths, j, i)))
    order.push(unbeaten)
    left = left.filter((i) => !unbeaten.includes(i))
  }
  return order
}
