import { paths } from '../../../paths.ts'
import { FictionalNotice } from '../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { IncidentList, MaintenanceList } from '../incidents/index.ts'
import type { ServiceShown } from '../status/service-status.ts'
import { BadgePart } from './badge-part.tsx'
import { Bars } from './bars.tsx'
import { Checks } from './checks.tsx'
import { DaysTable } from './days-table.tsx'
import { daysTold, shareTold } from './days-told.ts'
import { FirstNotices } from './first-notices.tsx'
import { Latency } from './latency.tsx'
import { Looks } from './looks.tsx'
import { NowPart } from './now-part.tsx'
import { type Recheck, RecheckPart } from './recheck-part.tsx'
import { StateKey } from './state-key.tsx'
import { momentTold } from './told.tsx'
import { WatchedHow } from './watched-how.tsx'
import { WaysToFollow } from './ways-to-follow.tsx'

interface Props {
  view: View
  shown: ServiceShown
  /** What became of asking for a check. */
  recheck: Recheck | null
}

/** How one service is doing: now, over ninety days, and all that was seen of it. */
export function ServiceStatusPage({ view, shown, recheck }: Props) {
  const { t, to } = view
  const { hoster, service, health } = shown
  const names = { service: service.facts.name, hoster: hoster.facts.name }
  return (
    <Shell
      view={view}
      title={t('monitoring.service-title', names)}
      description={t('monitoring.service-description', names)}
      canonical={paths.statusService.href({ hoster: hoster.slug, service: service.slug })}
      index={!hoster.fictional && health !== null}
      trail={[
        { href: to(paths.status.href()), label: t('monitoring.status-title') },
        { href: to(paths.statusHoster.href({ hoster: hoster.slug })), label: hoster.facts.name },
      ]}
    >
      <div class="wrap first">
        {hoster.fictional && <FictionalNotice view={view} />}
        <FirstNotices view={view} shown={shown} />
      </div>
      <PageHead title={t('monitoring.service-title', names)} lead={<NowPart view={view} shown={shown} />}>
        <p class="row no-print">
          <a href={to(paths.service.href({ hoster: hoster.slug, service: service.slug }))}>
            {t('monitoring.service-page', names)}
          </a>
        </p>
      </PageHead>
      <div class="wrap stack">
        {health && <NinetyDays view={view} shown={shown} />}
        {health && <Latency view={view} hours={shown.hours} />}
        <Incidents view={view} shown={shown} />
        <Looks view={view} shown={shown} />
        {health && <Checks view={view} checks={shown.checks} />}
        <RecheckPart view={view} shown={shown} recheck={recheck} />
        <WatchedHow view={view} watching={shown.watching} cost={shown.cost} />
        {health && <BadgePart view={view} shown={shown} />}
      </div>
      {health && <StateKey view={view} />}
    </Shell>
  )
}

type Shown = Pick<Props, 'view' | 'shown'>

function NinetyDays({ view, shown: { days, uptime, health } }: Shown) {
  const { t } = view
  return (
    <section class="stack" aria-labelledby="days">
      <h2 id="days">{t('monitoring.days-title')}</h2>
      <p class="soft">{t('monitoring.days-lead')}</p>
      <Bars days={days} />
      <p>{daysTold(view, days)}</p>
      <p>
        {uptime === null
          ? t('monitoring.share-none')
          : t('monitoring.share-of-time', { share: shareTold(view, uptime) })}
        {health?.firstSeenAt && (
          <span class="small soft"> {t('monitoring.first-seen', { when: momentTold(view, health.firstSeenAt) })}</span>
        )}
      </p>
      <DaysTable view={view} days={days} />
    </section>
  )
}

function Incidents({ view, shown: { hoster, incidents, maintenances, named } }: Shown) {
  const { t } = view
  return (
    <section class="stack" aria-labelledby="incidents">
      <h2 id="incidents">{t('monitoring.incidents-ninety')}</h2>
      {incidents.length === 0 ? (
        <p>{t('monitoring.incidents-none-ninety')}</p>
      ) : (
        <IncidentList view={view} incidents={incidents} named={named} isOfOne />
      )}
      {maintenances.length > 0 && (
        <>
          <h3>{t('monitoring.maintenance-planned')}</h3>
          <MaintenanceList view={view} maintenances={maintenances} named={named} isOfOne />
        </>
      )}
      <WaysToFollow view={view} hoster={hoster.slug} />
    </section>
  )
}
