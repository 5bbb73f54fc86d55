import { dayOf } from '../../../ui/day-of.ts'
import { Pairs } from '../../../ui/facts.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { SubjectLink } from '../../../ui/subject.tsx'
import type { View } from '../../../ui/view.ts'
import type { SubjectShown } from '../../journal/index.ts'
import { Quoted } from '../../moderation/index.ts'
import { days, erasureOf, type Remark } from '../remark.ts'
import { Answered } from './answered.tsx'

interface Props {
  view: View
  remark: Remark
  shown: SubjectShown
  /** What this person wrote. */
  explanation: string | null
  leftAddress: boolean
}

/** What the one who said so keeps: that it came, and one day the answer. */
export function ReceiptPage({ view, remark, shown, explanation, leftAddress }: Props) {
  const { t, to, publicUrl } = view
  const { answeredAt, withCoordinationAt, problem } = remark
  const title = t('remarks.receipt-title')
  const text = withCoordinationAt === null ? 'remarks.receipt-waits' : 'remarks.receipt-with-coordination'
  return (
    <Shell view={view} title={title} alternates={false}>
      <PageHead title={title} />
      <div class="wrap stack">
        <Answered view={view} remark={remark} />
        {answeredAt === null && (
          <Notice kind="wait" title={t('remarks.receipt-no-answer')}>
            <p>{t(text, { days: days.toAnswer })}</p>
          </Notice>
        )}
        <Notice title={t('remarks.receipt-keep')}>
          <p>
            <code>{publicUrl + to(view.address)}</code>
          </p>
          <p>{t(leftAddress ? 'remarks.receipt-mailed' : 'remarks.receipt-only-here')}</p>
        </Notice>
        <h2>{t('remarks.receipt-said')}</h2>
        <Pairs
          view={view}
          facts={[
            { label: t('remarks.column-about'), value: <SubjectLink view={view} shown={shown} /> },
            { label: t('remarks.column-problem'), value: t(`remarks.problem-${problem}`) },
          ]}
        />
        {explanation !== null && <Quoted text={explanation} />}
        <p class="small soft">{t('remarks.erased-on', { date: dayOf(view, erasureOf(remark)) })}</p>
      </div>
    </Shell>
  )
}
