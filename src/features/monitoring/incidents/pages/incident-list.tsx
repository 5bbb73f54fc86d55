import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { State } from '../../../../ui/state.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Incident } from '../incident.ts'
import type { Named } from '../named.ts'
import { servicesOf } from '../sentence.ts'
import { When } from './when.tsx'

interface Props {
  view: View
  incidents: readonly Incident[]
  named: Named
  /** The level of the title of each. */
  heading?: 'h2' | 'h3'
  /** Where all are of one hoster, its name is left out. */
  isOfOne?: boolean
}

/** Incidents one below the other: who, what, since when, and whether the hoster said something. */
export const IncidentList = ({ view, incidents, named, heading = 'h3', isOfOne = false }: Props) => (
  <div class="stack">
    {incidents.map((incident) => (
      <IncidentRow {...{ view, incident, named, heading, isOfOne }} />
    ))}
  </div>
)

interface RowProps extends Omit<Props, 'incidents'> {
  incident: Incident
}

function IncidentRow({ view, incident, named, heading: Heading = 'h3', isOfOne = false }: RowProps) {
  const { t, to } = view
  const { slug, name, fictional } = named.hoster(incident.hosterId)
  const services = incident.services.length > 0 ? servicesOf(incident, named, view) : t('monitoring.all-services')
  const title = incident.title ?? services
  return (
    <article class="incident">
      <Heading>
        <a href={to(paths.hosterIncident.href({ slug, id: incident.id }))}>
          {isOfOne
            ? title
            : t.rich<Child>('monitoring.incident-of', { hoster: <bdi>{name}</bdi>, title: <bdi>{title}</bdi> })}
        </a>
      </Heading>
      {fictional && !isOfOne && (
        <p>
          <FictionalMark view={view} />
        </p>
      )}
      <p>
        <Lasting view={view} incident={incident} />
      </p>
      <p class="small soft">{isSaid(incident) ? services : t(silenceOf(incident), { hoster: name })}</p>
    </article>
  )
}

const isSaid = ({ title, messages, hidden }: Incident) => title !== null || messages.length > 0 || hidden !== null

/** What stands in the place of a hoster’s words. */
export const silenceOf = ({ closedAt }: Pick<Incident, 'closedAt'>) =>
  closedAt === null ? 'monitoring.hoster-silent' : 'monitoring.hoster-said-nothing'

/** The state with its shape, and since when; of what is over, from when to when. */
export function Lasting({ view, incident }: { view: View; incident: Incident }) {
  const { t } = view
  const { state, openedAt, closedAt, expectedEnd } = incident
  const times = { state: <State view={view} health={state} />, since: <When view={view} at={openedAt} /> }
  if (closedAt !== null)
    return <>{t.rich<Child>('monitoring.lasted', { ...times, until: <When view={view} at={closedAt} /> })}</>
  return (
    <>
      {t.rich<Child>('monitoring.lasts', times)}
      {expectedEnd !== null && (
        <> {t.rich<Child>('monitoring.expected-until', { until: <When view={view} at={expectedEnd} /> })}</>
      )}
    </>
  )
}
