import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { isKey } from '../../../../platform/i18n/index.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Incident } from '../incident.ts'
import type { Maintenance } from '../maintenance/maintenance.ts'
import type { Named } from '../named.ts'
import { IncidentList } from './incident-list.tsx'
import { MaintenanceList } from './maintenance-list.tsx'

interface Props {
  view: View
  hoster: Hoster
  incidents: { open: Incident[]; past: Incident[] }
  maintenances: { now: Maintenance[]; coming: Maintenance[]; past: Maintenance[] }
  named: Named
  /** What was just done. */
  saved: string | undefined
}

/** For who acts for a hoster: what fails, what it tells of it, and when it will stop its services. */
export function HosterIncidentsPage({ view, hoster, incidents, maintenances, named, saved }: Props) {
  const { t, to } = view
  const { slug, facts, fictional } = hoster
  const key = `monitoring.saved-${saved}`
  const stops = [...maintenances.now, ...maintenances.coming]
  const past = { incidents: incidents.past, maintenances: maintenances.past }
  return (
    <Shell
      view={view}
      title={t('monitoring.incidents-title', { hoster: facts.name })}
      alternates={false}
      trail={underHoster(view, hoster)}
    >
      <PageHead
        title={t.rich<Child>('monitoring.incidents-title', { hoster: <bdi>{facts.name}</bdi> })}
        mark={fictional && <FictionalMark view={view} />}
        lead={t('monitoring.incidents-lead')}
      >
        <p class="row">
          <a class="button" href={to(paths.hosterIncidentAdd.href({ slug }))}>
            {t('monitoring.tell-incident')}
          </a>
          <a class="button outline" href={to(paths.hosterMaintenanceAdd.href({ slug }))}>
            {t('monitoring.declare-maintenance')}
          </a>
        </p>
      </PageHead>
      <div class="wrap stack end">
        {isKey(key) && <Notice kind="good" role="status" title={t(key)} />}
        <section class="stack" aria-labelledby="now">
          <h2 id="now">{t('monitoring.incidents-now')}</h2>
          {incidents.open.length === 0 ? (
            <BlankState drawing="crate" title={t('monitoring.none-now')} heading="h3" />
          ) : (
            <IncidentList view={view} incidents={incidents.open} named={named} isOfOne />
          )}
        </section>
        {stops.length > 0 && (
          <section class="stack" aria-labelledby="stops">
            <h2 id="stops">{t('monitoring.maintenances-title')}</h2>
            <MaintenanceList view={view} maintenances={stops} named={named} isOfOne />
          </section>
        )}
        <Past view={view} named={named} {...past} />
      </div>
    </Shell>
  )
}

interface PastProps {
  view: View
  named: Named
  incidents: Incident[]
  maintenances: Maintenance[]
}

const Past = ({ view, named, incidents, maintenances }: PastProps) => (
  <>
    {incidents.length > 0 && (
      <section class="stack" aria-labelledby="past">
        <h2 id="past">{view.t('monitoring.incidents-past')}</h2>
        <IncidentList view={view} incidents={incidents} named={named} isOfOne />
      </section>
    )}
    {maintenances.length > 0 && (
      <section class="stack" aria-labelledby="past-stops">
        <h2 id="past-stops">{view.t('monitoring.maintenances-past')}</h2>
        <MaintenanceList view={view} maintenances={maintenances} named={named} isOfOne />
      </section>
    )}
  </>
)
