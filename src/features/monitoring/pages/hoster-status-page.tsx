import { paths } from '../../../paths.ts'
import { FictionalNotice } from '../../../ui/fictional-mark.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { IncidentList, MaintenanceList } from '../incidents/index.ts'
import type { HosterStatus } from '../status/hoster-status.ts'
import { ServiceRow } from './hoster-group.tsx'
import { ServicesTable } from './services-table.tsx'
import { StateKey } from './state-key.tsx'
import { UnmeasuredPart } from './unmeasured-part.tsx'
import { WatchedHow } from './watched-how.tsx'
import { feedOf, WaysToFollow } from './ways-to-follow.tsx'

interface Props {
  view: View
  shown: HosterStatus
}

/** How the services of one hoster are doing, and what it says about it. */
export function HosterStatusPage({ view, shown }: Props) {
  const { t, to } = view
  const { hoster, measured, unmeasured } = shown
  const { slug, facts, fictional } = hoster
  const title = t('monitoring.hoster-title', { hoster: facts.name })
  return (
    <Shell
      view={view}
      title={title}
      description={t('monitoring.hoster-description', { hoster: facts.name })}
      index={!fictional && measured.length > 0}
      trail={[{ href: to(paths.status.href()), label: t('monitoring.status-title') }]}
      feeds={[{ title: t('monitoring.feed-incidents'), href: feedOf(view, slug), type: 'application/atom+xml' }]}
    >
      <div class="wrap first">
        {fictional && <FictionalNotice view={view} />}
        {shown.leavesOn !== null && <Leaving view={view} slug={slug} day={shown.leavesOn} />}
      </div>
      <PageHead title={title} lead={<Lead view={view} shown={shown} />}>
        <p class="row no-print">
          <a href={to(paths.hoster.href({ slug }))}>{t('monitoring.hoster-page', { hoster: facts.name })}</a>
        </p>
      </PageHead>
      <div class="wrap stack">
        <Incidents view={view} shown={shown} />
        {measured.length > 0 && (
          <section class="stack" aria-labelledby="services">
            <h2 id="services">{t('monitoring.days-title')}</h2>
            <p class="soft">{t('monitoring.days-lead')}</p>
            <ul class="uptime">
              {measured.map((service) => (
                <ServiceRow view={view} service={service} />
              ))}
            </ul>
            <ServicesTable view={view} services={measured} />
          </section>
        )}
        {unmeasured.length > 0 && <UnmeasuredPart view={view} shown={shown} />}
        <WatchedHow view={view} watching={shown.watching} cost={shown.cost} />
      </div>
      <StateKey view={view} />
    </Shell>
  )
}

const Leaving = ({ view, slug, day }: { view: View; slug: string; day: string }) => (
  <Notice kind="wait" title={view.t('monitoring.hoster-leaves', { date: view.format.date(day) })}>
    <p>
      <a href={view.to(paths.hosterLeaving.href({ slug }))}>{view.t('monitoring.hoster-leaves-more')}</a>
    </p>
  </Notice>
)

function Lead({ view: { t }, shown: { measured, unmeasured, watching } }: Props) {
  if (watching.isOptedOut) return <>{t('monitoring.hoster-opted-out')}</>
  if (measured.length === 0) return <>{t('monitoring.hoster-lead-none', { count: unmeasured.length })}</>
  const wrong = measured.filter(({ health }) => health.state === 'down' || health.state === 'degraded').length
  return <>{t('monitoring.lead', { wrong, count: measured.length })}</>
}

function Incidents({ view, shown: { hoster, incidents, maintenances, named } }: Props) {
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
