import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { State } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import type { HosterShown } from '../status/chosen.ts'
import type { ServiceStatus } from '../status/status-now.ts'
import { Bars } from './bars.tsx'
import { daysTold, shareTold } from './days-told.ts'

interface Props {
  view: View
  shown: HosterShown
}

/** A hoster and its services, each with its days; those that never failed are named in one line. */
export function HosterGroup({ view, shown: { hoster, told, quiet } }: Props) {
  return (
    <section aria-labelledby={`of-${hoster.slug}`}>
      <h3 id={`of-${hoster.slug}`}>
        <a href={view.to(paths.statusHoster.href({ hoster: hoster.slug }))}>
          <bdi>{hoster.name}</bdi>
        </a>{' '}
        {hoster.fictional && <FictionalMark view={view} />}
      </h3>
      {told.length > 0 && (
        <ul class="uptime">
          {told.map((service) => (
            <ServiceRow view={view} service={service} />
          ))}
        </ul>
      )}
      {quiet.length > 0 && <Quiet view={view} services={quiet} />}
    </section>
  )
}

export const ServiceRow = ({ view, service }: { view: View; service: ServiceStatus }) => (
  <li>
    <div>
      <ServiceLink view={view} service={service} />
      <p>{service.host}</p>
    </div>
    <div>
      <Bars days={service.days} />
      <p>{daysTold(view, service.days)}</p>
    </div>
    <div>
      <State view={view} health={service.health.state} />
      {service.health.confirmingSince !== null && <p>{view.t('monitoring.confirming')}</p>}
      <p>
        {service.uptime === null
          ? view.t('monitoring.share-none')
          : view.t('monitoring.share-of-time', { share: shareTold(view, service.uptime) })}
      </p>
    </div>
  </li>
)

const ServiceLink = ({ view, service: { hoster, slug, name } }: { view: View; service: ServiceStatus }) => (
  <a href={view.to(paths.statusService.href({ hoster: hoster.slug, service: slug }))}>
    <bdi>{name}</bdi>
  </a>
)

const fewNames = 12

/** Few are named at once; many stay behind their number. */
function Quiet({ view, services }: { view: View; services: ServiceStatus[] }) {
  const title = view.t('monitoring.quiet', { count: services.length })
  const names = services.map((service) => (
    <li>
      <ServiceLink view={view} service={service} />
    </li>
  ))
  if (services.length <= fewNames)
    return (
      <>
        <p class="row small">
          <State view={view} health="up" /> <span>{title}</span>
        </p>
        <ul class="names">{names}</ul>
      </>
    )
  return (
    <details>
      <summary>{title}</summary>
      <ul class="names">{names}</ul>
    </details>
  )
}
