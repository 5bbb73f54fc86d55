import { FindingMark } from '../../../../ui/clause-state.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Outcome } from '../../state.ts'
import type { Sort } from '../matter.ts'

/** What was ruled, in words: the same outcome says something else of a contest than of a suspicion. */
export const OutcomeMark = ({ view, sort, outcome }: { view: View; sort: Sort; outcome: Outcome }) => (
  <FindingMark sign={outcome === 'unfounded' ? 'told' : outcome}>
    {view.t(`compliance.outcome-${sort}-${outcome}`)}
  </FindingMark>
)
