import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import { type Incident, IncidentList, type Named } from '../incidents/index.ts'
import { WaysToFollow } from './ways-to-follow.tsx'

interface Props {
  view: View
  incidents: readonly Incident[]
  named: Named
}

/** What does not work now; and who looks, for those who are looked at. */
export function IncidentsNow({ view, incidents, named }: Props) {
  const { t, to } = view
  return (
    <section class="band" aria-labelledby="now">
      <div class="two wide-start">
        <div class="stack">
          <h2 id="now">{t('monitoring.incidents-now')}</h2>
          {incidents.length === 0 ? (
            <p>{t('monitoring.incidents-none')}</p>
          ) : (
            <IncidentList view={view} incidents={incidents} named={named} />
          )}
          <WaysToFollow view={view} />
        </div>
        <div class="stack">
          <h2>{t('monitoring.who-asks')}</h2>
          <p class="prose">{t('monitoring.who-asks-text')}</p>
          <p>
            <a href={to(paths.checker.href())}>{t('monitoring.who-asks-more')}</a>
          </p>
          <p class="soft small">{t('monitoring.who-asks-gap')}</p>
        </div>
      </div>
    </section>
  )
}
