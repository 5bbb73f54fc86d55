import { FindingMark, type FindingSign } from '../../../../ui/clause-state.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Mark, Summary } from '../review.ts'

const summarySigns: Record<Summary, FindingSign> = {
  favourable: 'met',
  'with-reserves': 'contested',
  unfavourable: 'not-met',
}

const markSigns: Record<Mark, FindingSign> = {
  fine: 'met',
  'to-mend': 'not-met',
  question: 'contested',
  'not-concerned': 'told',
}

/** What a reviewer says of the whole: shape and words. */
export const SummaryMark = ({ view, summary }: { view: View; summary: Summary }) => (
  <FindingMark sign={summarySigns[summary]}>{view.t(`membership.summary-${summary}`)}</FindingMark>
)

/** What a reviewer says of a clause. */
export const ClauseMark = ({ view, mark }: { view: View; mark: Mark }) => (
  <FindingMark sign={markSigns[mark]}>{view.t(`membership.mark-${mark}`)}</FindingMark>
)
