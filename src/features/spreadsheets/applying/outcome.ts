import type { Fate, Line } from '../planning/line.ts'

/** How many lines had which fate. */
export type Outcome = Record<Fate, number>

export function countsOf(lines: readonly Pick<Line<unknown>, 'fate'>[]): Outcome {
  const counts: Outcome = { added: 0, changed: 0, same: 0, left: 0, refused: 0 }
  for (const { fate } of lines) counts[fate] += 1
  return counts
}

export const isNothingToDo = (outcome: Outcome) => outcome.added + outcome.changed === 0
