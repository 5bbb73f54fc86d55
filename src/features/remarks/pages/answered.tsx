import { dayOf } from '../../../ui/day-of.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import { Quoted } from '../../moderation/index.ts'
import type { Remark } from '../remark.ts'

interface Props {
  view: View
  remark: Remark
}

/** What was answered, by whom; nothing while nobody answered. */
export function Answered({ view, remark: { answeredAt, answeredBy, outcome, answer } }: Props) {
  const { t } = view
  if (answeredAt === null || answeredBy === null || outcome === null) return null
  const title = t('remarks.answered-on', { who: t(`remarks.by-${answeredBy}`), date: dayOf(view, answeredAt) })
  return (
    <Notice kind={outcome === 'corrected' ? 'good' : 'known'} title={title}>
      <p>{t(`remarks.outcome-${outcome}`)}</p>
      {answer !== null && <Quoted text={answer} />}
    </Notice>
  )
}
