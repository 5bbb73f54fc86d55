import type { Sort } from './matter.ts'

/** How the journal calls what was ruled: of a contest, the same outcome means something else. */
export const outcomeField = { suspicions: 'outcome', contests: 'contestOutcome' } as const satisfies Record<
  Sort,
  string
>
