import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import { deadDays } from '../dead/dead.ts'
import type { Dead } from '../dead/dead-services.ts'
import type { Incident } from '../incident.ts'
import type { Named } from '../named.ts'
import { IncidentList } from './incident-list.tsx'
import { When } from './when.tsx'

interface Props {
  view: View
  incidents: Incident[]
  dead: (Dead & { hosterId: string; serviceId: string })[]
  named: Named
}

/** For the coordination: what is wrong at present, and what is down for so long that it leaves the search. */
export function CoordinationIncidentsPage({ view, incidents, dead, named }: Props) {
  const { t } = view
  const title = t('monitoring.coordination-title')
  return (
    <Shell view={view} title={title} alternates={false} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('monitoring.coordination-lead')} />
      <div class="wrap stack end">
        <section class="stack" aria-labelledby="now">
          <h2 id="now">{t('monitoring.incidents-now')}</h2>
          {incidents.length === 0 ? (
            <BlankState drawing="crate" title={t('monitoring.none-now')} heading="h3" />
          ) : (
            <IncidentList view={view} incidents={incidents} named={named} />
          )}
        </section>
        <DeadPart view={view} dead={dead} named={named} />
      </div>
    </Shell>
  )
}

function DeadPart({ view, dead, named }: Omit<Props, 'incidents'>) {
  const { t, to } = view
  return (
    <section class="stack" aria-labelledby="dead">
      <h2 id="dead">{t('monitoring.coordination-dead')}</h2>
      {dead.length === 0 && <p class="soft">{t('monitoring.coordination-dead-none', { days: deadDays.last.after })}</p>}
      {dead.length > 0 && (
        <ul class="rows">
          {dead.map(({ hosterId, serviceId, step, downSince }) => {
            const { name, slug, fictional } = named.hoster(hosterId)
            const values = {
              hoster: <a href={to(paths.hosterIncidents.href({ slug }))}>{name}</a>,
              service: <bdi>{named.service(serviceId) ?? t('monitoring.a-service')}</bdi>,
              since: <When view={view} at={downSince} />,
            }
            return (
              <li>
                {t.rich<Child>(
                  step === 'last' ? 'monitoring.coordination-dead-last' : 'monitoring.coordination-dead-gone',
                  values,
                )}{' '}
                {fictional && <FictionalMark view={view} />}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
