import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { ServiceStatus } from '../status/status-now.ts'
import { daysTold, shareTold } from './days-told.ts'

interface Props {
  view: View
  services: readonly ServiceStatus[]
  /** Where they are of several hosters, each is said. */
  isOfSeveral?: boolean
}

/** The bars in words, for who would rather read. */
export function ServicesTable({ view, services, isOfSeveral = false }: Props) {
  const { t } = view
  return (
    <details class="chapter">
      <summary>{t('monitoring.as-table')}</summary>
      <Table
        caption={t('monitoring.table-services')}
        quietCaption
        roomy
        columns={[
          t('monitoring.column-service'),
          t('monitoring.column-now'),
          t('monitoring.column-share'),
          t('monitoring.column-happened'),
        ]}
        rows={services.map((service) => ({
          head: <bdi>{isOfSeveral ? t('directory.service-title', nameIn(service)) : service.name}</bdi>,
          cells: [
            t(`ui.health-${service.health.state}`),
            service.uptime === null ? t('monitoring.share-none') : shareTold(view, service.uptime),
            daysTold(view, service.days),
          ],
        }))}
      />
    </details>
  )
}

const nameIn = ({ name, hoster }: ServiceStatus) => ({ name, hoster: hoster.name })
