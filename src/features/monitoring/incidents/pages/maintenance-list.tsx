import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import type { View } from '../../../../ui/view.ts'
import { Restricted } from '../../../moderation/index.ts'
import type { Maintenance } from '../maintenance/maintenance.ts'
import type { Named } from '../named.ts'
import { When } from './when.tsx'

interface Props {
  view: View
  maintenances: readonly Maintenance[]
  named: Named
  isOfOne?: boolean
}

/** Declared stops one below the other: from when to when, of what, and why. */
export const MaintenanceList = ({ view, maintenances, named, isOfOne = false }: Props) => (
  <ul class="rows">
    {maintenances.map((maintenance) => {
      const { id, hosterId, hidden, text } = maintenance
      const { slug, name, fictional } = named.hoster(hosterId)
      return (
        <li>
          <a href={view.to(paths.hosterMaintenance.href({ slug, id }))}>
            {!isOfOne && (
              <>
                <bdi>{name}</bdi>
                {' · '}
              </>
            )}
            <MaintenanceServices view={view} maintenance={maintenance} named={named} />
          </a>{' '}
          {fictional && !isOfOne && <FictionalMark view={view} />}
          <p class="small">
            <MaintenanceTimes view={view} maintenance={maintenance} />
          </p>
          {hidden ? <Restricted view={view} restriction={hidden} /> : <p class="small soft">{firstLine(text)}</p>}
        </li>
      )
    })}
  </ul>
)

export const MaintenanceTimes = ({ view, maintenance: { from, to } }: { view: View; maintenance: Maintenance }) => (
  <>
    {view.t.rich<Child>('monitoring.maintenance-times', {
      from: <When view={view} at={from} />,
      to: <When view={view} at={to} />,
    })}
  </>
)

export function MaintenanceServices({
  view,
  maintenance,
  named,
}: Omit<Props, 'maintenances'> & { maintenance: Maintenance }) {
  const { t, format } = view
  const { serviceIds } = maintenance
  if (serviceIds.length === 0) return <>{t('monitoring.all-services')}</>
  return <bdi>{format.list(serviceIds.map((id) => named.service(id) ?? t('monitoring.a-service')))}</bdi>
}

const longestLine = 160

function firstLine(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line
}
