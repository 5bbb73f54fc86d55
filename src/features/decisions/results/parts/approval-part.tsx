import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Count, CountOfChoice } from '../../counting/index.ts'
import type { Decision } from '../../decision.ts'
import { StackedBar } from '../charts/stacked-bar.tsx'
import { labelOf, percentOf } from '../words.ts'

interface Props {
  view: View
  decision: Decision
  count: Count & CountOfChoice & { method: 'approval' }
}

/** How many approve each option, of the ballots that approve any: a bar each in the table itself. */
export function ApprovalPart({ view, decision, count }: Props) {
  const { t, format } = view
  const said = count.cast - count.blank
  const rows = count.order.flat().map((id) => {
    const votes = count.approvals[count.options.indexOf(id)] ?? 0
    const option = labelOf(view, decision, id)
    const label = t('decisions.approvals-chart', { option, votes, said })
    return {
      head: option,
      cells: [
        <span class="num">{format.number(votes)}</span>,
        t('decisions.percent', { share: percentOf(view, votes, said) }),
        <StackedBar label={label} whole={said} parts={[{ tone: 'yes', value: votes }]} />,
      ],
    }
  })
  return (
    <Table
      caption={t('decisions.approvals-table', { said })}
      stacked
      columns={[
        t('decisions.column-option'),
        t('decisions.column-approvals'),
        t('decisions.column-share'),
        <span class="hidden">{t('decisions.column-chart')}</span>,
      ]}
      rows={rows}
    />
  )
}
