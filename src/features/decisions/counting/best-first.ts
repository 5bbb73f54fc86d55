import type { ChoiceCount } from './count.ts'
import { compareGrades } from './majority-judgment.ts'
import { among } from './pairwise.ts'
import { schulzeOf } from './schulze.ts'

/** Some of the options (places), from the best, by what was counted; several in one place are tied. */
export function bestFirst(count: ChoiceCount, kept: readonly number[]): number[][] {
  switch (count.method) {
    case 'approval':
      return inGroups(kept, count.approvals, (a, b) => b - a)
    case 'judgment':
      return inGroups(kept, count.grades, compareGrades)
    case 'ranked':
      return schulzeOf(among(count.pairs, kept)).order.map((tied) => tied.flatMap((place) => kept[place] ?? []))
  }
}

function inGroups<Figure>(
  kept: readonly number[],
  figures: readonly Figure[],
  compare: (a: Figure, b: Figure) => number,
): number[][] {
  const ofKept = kept.flatMap((place) => {
    const figure = figures[place]
    return figure === undefined ? [] : [{ place, figure }]
  })
  const groups: (typeof ofKept)[] = []
  for (const each of ofKept.toSorted((a, b) => compare(a.figure, b.figure))) {
    const last = groups.at(-1)
    if (last?.[0] && compare(last[0].figure, each.figure) === 0) last.push(each)
    else groups.push([each])
  }
  return groups.map((group) => group.map(({ place }) => place))
}
