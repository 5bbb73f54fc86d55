import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { State } from '../../../../ui/state.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Doing } from '../../search/search.ts'
import type { ShownService } from '../../shown.ts'
import { healthOf } from '../../values.ts'

/** The state in a word and a shape; of what has not answered for long, since when, and that it comes last. */
export function StateOf({ view, doing }: { view: View; doing: Doing | undefined }) {
  const health = healthOf(doing?.state ?? 'unknown')
  if (!doing || health === undefined) return null
  return (
    <>
      <State view={view} health={health} />
      {doing.dead && <span class="small">{view.t('directory.health-last', { date: dayOf(view, doing.since) })}</span>}
    </>
  )
}

interface Props {
  view: View
  hoster: string
  offered: ShownService
}

/** The state, since when, and where the rest of it stands; or that nobody measures it. */
export function HowItIsDoing({ view, hoster, offered: { service, doing, hasEnded } }: Props) {
  const { t, to } = view
  if (hasEnded) return null
  if (!doing) return <p class="small">{t('directory.service-health')}</p>
  const date = dayOf(view, doing.since)
  const health = healthOf(doing.state) ?? 'unknown'
  return (
    <div class="small">
      <p class="row">
        <State view={view} health={health} />
        {health !== 'unknown' && <span>{t('directory.health-since', { date })}</span>}
      </p>
      {doing.dead && <p>{t(doing.dead === 'gone' ? 'directory.health-gone' : 'directory.health-last', { date })}</p>}
      <p>
        <a href={to(paths.statusService.href({ hoster, service: service.slug }))}>{t('directory.health-more')}</a>
      </p>
    </div>
  )
}

/** Above the services of a hoster: where one sees how all of them were doing. */
export function HealthOfAll({ view, hoster, services }: { view: View; hoster: string; services: ShownService[] }) {
  const { t, to } = view
  if (!services.some(({ doing }) => doing)) return <p class="small soft">{t('directory.hoster-health')}</p>
  return (
    <p class="small">
      <a href={to(paths.statusHoster.href({ hoster }))}>{t('directory.hoster-health-more')}</a>
    </p>
  )
}
