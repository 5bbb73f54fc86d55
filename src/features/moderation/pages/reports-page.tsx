import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { Subject, SubjectShown } from '../../journal/index.ts'
import type { Report } from '../report.ts'
import { dayOf } from './day-of.ts'
import { SubjectName } from './subject-link.tsx'
import { underCoordination } from './trail.ts'

interface Props {
  view: View
  nameOf(subject: Subject): SubjectShown
  open: Report[]
  answered: Report[]
  hasMore: boolean
  /** Later pages show what was answered alone. */
  isFirst: boolean
}

/** What people report: what waits for an answer first. */
export function ReportsPage({ view, nameOf, open, answered, hasMore, isFirst }: Props) {
  const { t, to } = view
  const last = answered.at(-1)
  return (
    <Shell view={view} title={t('moderation.reports-title')} trail={underCoordination(view)}>
      <PageHead title={t('moderation.reports-title')} lead={t('moderation.reports-lead')} />
      <div class="wrap stack">
        {isFirst && open.length === 0 && (
          <BlankState drawing="empty" title={t('moderation.no-open-reports')}>
            <p>{t('moderation.no-open-reports-text')}</p>
          </BlankState>
        )}
        {open.length > 0 && (
          <>
            <h2>{t('moderation.open-reports', { count: open.length })}</h2>
            <List view={view} nameOf={nameOf} reports={open} caption={t('moderation.open')} />
          </>
        )}
        {answered.length > 0 && (
          <>
            <h2>{t('moderation.answered')}</h2>
            <List view={view} nameOf={nameOf} reports={answered} caption={t('moderation.answered')} />
          </>
        )}
        {hasMore && last && (
          <p>
            <a href={to(paths.coordinationReports.href({}, { after: last.id }))}>{t('moderation.older')}</a>
          </p>
        )}
      </div>
    </Shell>
  )
}

interface ListProps extends Pick<Props, 'view' | 'nameOf'> {
  reports: Report[]
  caption: string
}

const List = ({ view, nameOf, reports, caption }: ListProps) => (
  <Table
    caption={caption}
    quietCaption
    stacked
    columns={[
      view.t('moderation.report-page'),
      view.t('moderation.report-problem'),
      view.t('moderation.report-received'),
      view.t('moderation.report-state'),
    ]}
    rows={reports.map((report) => ({
      head: (
        <a href={view.to(paths.coordinationReport.href({ id: report.id }))}>
          {report.subject ? <SubjectName view={view} shown={nameOf(report.subject)} /> : <bdi>{report.about}</bdi>}
        </a>
      ),
      cells: [
        view.t(`moderation.problem-${report.problem}`),
        dayOf(view, report.createdAt),
        view.t(report.decision ? `moderation.decided-${report.decision}` : 'moderation.waits'),
      ],
    }))}
  />
)
