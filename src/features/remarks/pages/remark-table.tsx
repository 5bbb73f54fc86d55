import { dayOf } from '../../../ui/day-of.ts'
import { MarkedIf } from '../../../ui/subject.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { Subject, SubjectShown } from '../../journal/index.ts'
import { type Counted, dueAt } from '../remark.ts'

export interface ListProps {
  view: View
  nameOf(subject: Subject): SubjectShown
}

interface Props extends ListProps {
  remarks: Counted[]
  caption: string
  hrefOf(remark: Counted): string
}

/** Remarks row by row: about what, what is said, by how many, and what they wait for. */
export const RemarkTable = ({ view, nameOf, remarks, caption, hrefOf }: Props) => (
  <Table
    caption={caption}
    quietCaption
    stacked
    columns={[
      view.t('remarks.column-about'),
      view.t('remarks.column-problem'),
      view.t('remarks.column-received'),
      view.t('remarks.column-state'),
    ]}
    rows={remarks.map((remark) => ({
      head: (
        <>
          <a href={view.to(hrefOf(remark))}>
            <bdi>{nameOf(remark.subject).name}</bdi>
          </a>
          <MarkedIf view={view} shown={nameOf(remark.subject)} />
          {remark.subject.kind === 'service' && (
            <span class="small soft">
              <br />
              <bdi>{nameOf({ kind: 'hoster', id: remark.hosterId }).name}</bdi>
            </span>
          )}
        </>
      ),
      cells: [
        view.t('remarks.said-by', { problem: view.t(`remarks.problem-${remark.problem}`), count: remark.voices }),
        dayOf(view, remark.createdAt),
        stateOf(view, remark),
      ],
    }))}
  />
)

function stateOf(view: View, { answeredAt, answeredBy, withCoordinationAt, createdAt }: Counted): string {
  const { t } = view
  if (answeredAt !== null && answeredBy !== null)
    return t('remarks.answered-on', { who: t(`remarks.by-${answeredBy}`), date: dayOf(view, answeredAt) })
  if (withCoordinationAt !== null) return t('remarks.state-coordination', { date: dayOf(view, withCoordinationAt) })
  return t('remarks.state-until', { date: dayOf(view, dueAt(Temporal.Instant.from(createdAt))) })
}
