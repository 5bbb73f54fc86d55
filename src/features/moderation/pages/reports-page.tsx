import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { SubjectName } from '../../../ui/subject.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Subject, SubjectShown } from '../../journal/index.ts'
import { perPage } from '../per-page.ts'
import type { Report } from '../report.ts'

interface Props {
  view: View
  nameOf(subject: Subject): SubjectShown
  /** How many wait for an answer, on this page and others. */
  waiting: number
  /** One more than a page shows, when there are more. */
  open: Report[]
  answered: Report[]
  /** How many joined each. */
  joined: ReadonlyMap<string, number>
  /** Others show one of the two lists alone. */
  isFirst: boolean
}

/** What people report: what waits for an answer first. */
export function ReportsPage({ view, nameOf, joined, waiting, open, answered, isFirst }: Props) {
  const { t } = view
  const list = { view, nameOf, joined }
  return (
    <Shell view={view} title={t('moderation.reports-title')} trail={underCoordination(view)}>
      <PageHead title={t('moderation.reports-title')} lead={t('moderation.reports-lead')} />
      <div class="wrap stack">
        {isFirst && waiting === 0 && (
          <BlankState drawing="empty" title={t('moderation.no-open-reports')}>
            <p>{t('moderation.no-open-reports-text')}</p>
          </BlankState>
        )}
        {open.length > 0 && (
          <>
            <h2>{t('moderation.open-reports', { count: waiting })}</h2>
            <List {...list} reports={open} caption={t('moderation.open')} />
            <More view={view} reports={open} label={t('moderation.later')} by="open" />
          </>
        )}
        {answered.length > 0 && (
          <>
            <h2>{t('moderation.answered')}</h2>
            <List {...list} reports={answered} caption={t('moderation.answered')} />
            <More view={view} reports={answered} label={t('moderation.older')} by="after" />
          </>
        )}
      </div>
    </Shell>
  )
}

interface MoreProps extends Pick<Props, 'view'> {
  reports: Report[]
  label: string
  /** Which of the two lists goes on. */
  by: 'open' | 'after'
}

function More({ view, reports, label, by }: MoreProps) {
  const last = reports.length > perPage ? reports[perPage - 1] : undefined
  if (!last) return null
  return (
    <p>
      <a href={view.to(paths.coordinationReports.href({}, { [by]: last.id }))}>{label}</a>
    </p>
  )
}

interface ListProps extends Pick<Props, 'view' | 'nameOf' | 'joined'> {
  reports: Report[]
  caption: string
}

const List = ({ view, nameOf, joined, reports, caption }: ListProps) => (
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
    rows={reports.slice(0, perPage).map((report) => ({
      head: (
        <>
          <a href={view.to(paths.coordinationReport.href({ id: report.id }))}>
            {report.subject ? <SubjectName view={view} shown={nameOf(report.subject)} /> : <bdi>{report.about}</bdi>}
          </a>
          {joined.has(report.id) && (
            <>
              {' '}
              <span class="small soft">{view.t('moderation.and-joined', { count: joined.get(report.id) ?? 0 })}</span>
            </>
          )}
        </>
      ),
      cells: [
        view.t(`moderation.problem-${report.problem}`),
        dayOf(view, report.createdAt),
        view.t(report.decision ? `moderation.decided-${report.decision}` : 'moderation.waits'),
      ],
    }))}
  />
)
