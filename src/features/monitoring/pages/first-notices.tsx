import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import { WayOn } from '../../../ui/way-on.tsx'
import type { ServiceShown } from '../status/service-status.ts'
import { momentTold } from './told.tsx'

interface Props {
  view: View
  shown: ServiceShown
}

/** What must be known before all else: that it ended, or has not answered for long. */
export function FirstNotices({ view, shown: { service, hasEnded, dead } }: Props) {
  const { t, format } = view
  const { endsOn, kinds } = service.facts
  if (hasEnded && endsOn)
    return (
      <Notice kind="former" title={t('monitoring.ended-on', { date: format.date(endsOn) })}>
        <WayOn view={view} facts={service.facts} kind={kinds[0]} />
      </Notice>
    )
  if (dead === null && endsOn)
    return (
      <Notice kind="wait" title={t('monitoring.ends-on', { date: format.date(endsOn) })}>
        <WayOn view={view} facts={service.facts} kind={kinds[0]} />
      </Notice>
    )
  if (dead === null) return null
  const title = t('monitoring.dead', { when: momentTold(view, dead.downSince) })
  return (
    <Notice kind="bad" title={title}>
      <p>{t(dead.step === 'gone' ? 'monitoring.dead-gone' : 'monitoring.dead-last')}</p>
    </Notice>
  )
}
