import { paths } from '../../../paths.ts'
import { Radios } from '../../../ui/choices.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Missing } from '../../../ui/missing.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { SubjectShown } from '../../journal/index.ts'
import { decisions, type Report } from '../report.ts'
import { reasonLength } from '../restriction.ts'
import { JoinedReports, Joins } from './joined-reports.tsx'
import { Quoted } from './quoted.tsx'
import { ReportFacts } from './report-facts.tsx'

interface Props {
  view: View
  report: Report
  shown: SubjectShown | null
  form: FilledForm
  /** Those that joined it: how many, and a page of them. */
  joined: { count: number; joined: Report[] }
}

/** One report for the coordination, and its answer. */
export function ReportedPage({ view, report, shown, form, joined }: Props) {
  const { t, to } = view
  const { explanation, name, email, answeredAt } = report
  const title = t('moderation.reported-title')
  const trail = [
    ...underCoordination(view),
    { href: to(paths.coordinationReports.href()), label: t('moderation.reports-title') },
  ]
  const who = [
    { label: t('moderation.report-name'), value: <Given view={view} text={name} /> },
    { label: t('moderation.report-email'), value: <Given view={view} text={email} /> },
  ]
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={trail}>
      <PageHead title={title} mark={shown?.fictional && <FictionalMark view={view} />} />
      <div class="wrap two wide-start">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={['decision', 'reason']} />
          <Quoted text={explanation} />
          <ReportFacts view={view} report={report} shown={shown} more={who} />
          {report.joinsId !== null && <Joins view={view} joinsId={report.joinsId} />}
          {joined.count > 0 && <JoinedReports view={view} id={report.id} {...joined} />}
          {report.subject && (
            <p>
              <a href={to(paths.coordinationRestrictionAdd.href({}, { about: report.about }))}>
                {t('moderation.restrict-this')}
              </a>
            </p>
          )}
        </div>
        <div class="stack">
          <Answered view={view} report={report} />
          {(answeredAt === null || form.errors.length > 0) && <Decide view={view} form={form} />}
        </div>
      </div>
    </Shell>
  )
}

const Given = ({ view, text }: { view: View; text: string | null }) =>
  text === null ? <Missing view={view}>{view.t('moderation.not-given')}</Missing> : <bdi>{text}</bdi>

function Answered({ view, report: { answeredAt, decision, decisionReason } }: Pick<Props, 'view' | 'report'>) {
  if (answeredAt === null || decision === null || decisionReason === null) return null
  return (
    <Notice kind="good" title={view.t('moderation.receipt-answered', { date: dayOf(view, answeredAt) })}>
      <p>{view.t(`moderation.decided-${decision}`)}</p>
      <Quoted text={decisionReason} />
    </Notice>
  )
}

const Decide = ({ view, form }: Pick<Props, 'view' | 'form'>) => (
  <form method="post" action={view.to(view.address)} novalidate>
    <Radios
      view={view}
      form={form}
      name="decision"
      label={view.t('moderation.field-decision')}
      choices={decisions.map((value) => ({ value, label: view.t(`moderation.decision-${value}`) }))}
    />
    <TextArea
      view={view}
      form={form}
      name="reason"
      label={view.t('moderation.field-decision-reason')}
      hint={view.t('moderation.field-decision-reason-hint', reasonLength)}
    />
    <SendButton>{view.t('moderation.send-decision')}</SendButton>
  </form>
)
