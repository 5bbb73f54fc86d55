import type { Child } from 'hono/jsx'
import { Pairs } from '../../../ui/facts.tsx'
import type { View } from '../../../ui/view.ts'
import type { SubjectShown } from '../../journal/index.ts'
import type { Report } from '../report.ts'

interface Props {
  view: View
  report: Report
  shown: SubjectShown | null
  more?: { label: Child; value: Child }[]
}

/** What a report is about, and when it came. */
export function ReportFacts({ view, report, shown, more = [] }: Props) {
  const { t, to, format, collective } = view
  const { about, problem, createdAt } = report
  const page = (
    <>
      {shown && (
        <>
          <bdi>{shown.name}</bdi>
          <br />
        </>
      )}
      <a href={to(about)}>
        <code>{about}</code>
      </a>
    </>
  )
  return (
    <Pairs
      view={view}
      facts={[
        { label: t('moderation.report-page'), value: page },
        { label: t('moderation.report-problem'), value: t(`moderation.problem-${problem}`) },
        { label: t('moderation.report-received'), value: format.instant(createdAt, collective.timeZone) },
        ...more,
      ]}
    />
  )
}
