import type { FindingSign } from '../../../../ui/art/symbols.tsx'
import { FindingMark } from '../../../../ui/clause-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import type { View } from '../../../../ui/view.ts'
import { type Stage, type Suspicion, stageOf } from '../suspicion.ts'

const signs: Record<Stage, FindingSign> = {
  waiting: 'planned',
  answered: 'declared',
  due: 'planned',
  'to-ruling': 'contested',
  ruled: 'told',
  dismissed: 'told',
  withdrawn: 'nobody-looked',
}

/** Where a suspicion stands; ruled, by what was ruled. */
export function StageMark({ view, suspicion }: { view: View; suspicion: Suspicion }) {
  const { t } = view
  const { ruling } = suspicion
  if (ruling)
    return (
      <FindingMark sign={ruling.outcome === 'unfounded' ? 'told' : ruling.outcome}>
        {t(`compliance.outcome-suspicions-${ruling.outcome}`)}
      </FindingMark>
    )
  const stage = stageOf(suspicion, view.now)
  const date = dayOf(view, suspicion.answerDueAt)
  return <FindingMark sign={signs[stage]}>{t(`compliance.stage-${stage}`, { date })}</FindingMark>
}
