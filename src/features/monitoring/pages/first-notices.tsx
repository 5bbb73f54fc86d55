import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { ServiceShown } from '../status/service-status.ts'
import { momentTold } from './told.tsx'

interface Props {
  view: View
  shown: ServiceShown
}

/** What must be known before all else: that it ended, or has not answered for long. */
export function FirstNotices({ view, shown: { service, hasEnded, dead } }: Props) {
  const { t, format, to } = view
  const { endsOn, successorUrl, ifItStops, kinds } = service.facts
  const [kind] = kinds
  if (hasEnded && endsOn)
    return (
      <Notice kind="former" title={t('monitoring.ended-on', { date: format.date(endsOn) })}>
        {successorUrl && (
          <p>
            {t.rich<Child>('monitoring.ended-successor', {
              link: () => <ExternalLink view={view} href={successorUrl} />,
            })}
          </p>
        )}
        {ifItStops && (
          <p>
            <TranslatedText view={view} text={ifItStops} />
          </p>
        )}
        {kind && (
          <p>
            <a href={to(paths.services.href({}, { kind: [kind] }))}>{t('monitoring.ended-elsewhere')}</a>
          </p>
        )}
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
