import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { State } from '../../../../ui/state.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import type { Affected, Incident } from '../incident.ts'
import { When } from './when.tsx'

interface Props {
  view: View
  hoster: Hoster
  incident: Incident
  services: Service[]
}

/** Which services, and how each is doing in this incident. */
export function AffectedServices({ view, hoster, incident, services }: Props) {
  const { t, to } = view
  if (incident.services.length === 0) return null
  return (
    <section class="stack" aria-labelledby="services">
      <h2 id="services">{t('monitoring.incident-services')}</h2>
      <ul class="rows">
        {incident.services.map((affected) => {
          const service = services.find(({ id }) => id === affected.serviceId)
          const href = service && paths.service.href({ hoster: hoster.slug, service: service.slug })
          return (
            <li>
              {service && href ? (
                <a href={to(href)}>
                  <bdi>{service.facts.name}</bdi>
                </a>
              ) : (
                t('monitoring.a-service')
              )}
              <p class="small soft">
                <How view={view} affected={affected} />
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function How({ view, affected: { state, wellAt } }: { view: View; affected: Affected }) {
  const { t } = view
  if (wellAt !== null) return <>{t.rich<Child>('monitoring.well-since', { since: <When view={view} at={wellAt} /> })}</>
  return state === null ? t('monitoring.told-only') : <State view={view} health={state} />
}
