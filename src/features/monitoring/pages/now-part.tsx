import { ExternalLink } from '../../../ui/external-link.tsx'
import type { View } from '../../../ui/view.ts'
import type { ServiceShown } from '../status/service-status.ts'
import { momentTold, presentationTold, StateSince, whyTold } from './told.tsx'

interface Props {
  view: View
  shown: ServiceShown
}

/** In one breath: how it is doing, why, and when that was last seen. */
export function NowPart({ view, shown }: Props) {
  const { t } = view
  const { health } = shown
  if (health === null) return <NotMeasured view={view} shown={shown} />
  return (
    <>
      <span class="row">
        <StateSince view={view} health={health} />
      </span>
      {health.reason !== null && <span>{whyTold(view, health.state, health.reason)} </span>}
      <span class="small soft">
        {health.checkedAt === null
          ? t('monitoring.never-checked')
          : t('monitoring.checked', { when: momentTold(view, health.checkedAt) })}{' '}
        {health.state !== 'up' &&
          health.goodAt !== null &&
          t('monitoring.last-good', { when: momentTold(view, health.goodAt) })}
      </span>
    </>
  )
}

function NotMeasured({ view, shown: { hasEnded, watching, looks, hoster } }: Props) {
  const { t } = view
  const presentation = looks.find(({ look }) => look === 'presentation')
  if (hasEnded) return <>{t('monitoring.not-measured-ended')}</>
  return (
    <>
      {t('monitoring.not-measured')}{' '}
      {presentation && <span class="small soft">{presentationTold(view, presentation)}</span>}{' '}
      {watching.statusPage && (
        <ExternalLink view={view} href={watching.statusPage}>
          {t('monitoring.own-status-page', { hoster: hoster.facts.name })}
        </ExternalLink>
      )}
    </>
  )
}
