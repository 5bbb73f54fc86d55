import { dayOf } from '../../../ui/day-of.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { SubjectShown } from '../../journal/index.ts'
import { erasureOf, type Report } from '../report.ts'
import { Quoted } from './quoted.tsx'
import { ReportFacts } from './report-facts.tsx'
import { contesting } from './restriction-page.tsx'

interface Props {
  view: View
  report: Report
  shown: SubjectShown | null
}

/** What the one who reported keeps: that it came, what was said, and one day the answer with its reasons. */
export function ReceiptPage({ view, report, shown }: Props) {
  const { t, to, publicUrl } = view
  const { explanation, email, answeredAt } = report
  const address = publicUrl + to(view.address)
  return (
    <Shell view={view} title={t('moderation.receipt-title')}>
      <PageHead title={t('moderation.receipt-title')} mark={shown?.fictional && <FictionalMark view={view} />} />
      <div class="wrap stack">
        <Answer view={view} report={report} />
        <Notice title={t('moderation.receipt-keep')}>
          <p>
            <code>{address}</code>
          </p>
          <p>{t(email === null ? 'moderation.receipt-only-here' : 'moderation.receipt-mailed')}</p>
        </Notice>
        <h2>{t('moderation.report-said')}</h2>
        <ReportFacts view={view} report={report} shown={shown} />
        <Quoted text={explanation} />
        <p class="small soft">{t('moderation.receipt-erased', { date: dayOf(view, erasureOf(report)) })}</p>
        {answeredAt !== null && <p class="small soft">{contesting(view)}</p>}
      </div>
    </Shell>
  )
}

function Answer({ view, report: { answeredAt, decision, decisionReason } }: Omit<Props, 'shown'>) {
  const { t } = view
  if (answeredAt === null || decision === null || decisionReason === null)
    return (
      <Notice kind="wait" title={t('moderation.receipt-waits')}>
        <p>{t('moderation.receipt-waits-text')}</p>
      </Notice>
    )
  return (
    <Notice kind="good" title={t('moderation.receipt-answered', { date: dayOf(view, answeredAt) })}>
      <p>{t(`moderation.decided-${decision}`)}</p>
      <Quoted text={decisionReason} />
    </Notice>
  )
}
