import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { quiet } from '../../../../ui/quiet.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import { momentTold } from '../../pages/told.tsx'
import type { Heartbeat } from '../heartbeat.ts'

interface Props {
  view: View
  hoster: Hoster
  services: readonly Service[]
  heartbeats: ReadonlyMap<string, Heartbeat>
}

/** Which services say themselves that they are alive, and how to have more of them do so. */
export function HeartbeatsPart({ view, hoster, services, heartbeats }: Props) {
  const { t, to } = view
  return (
    <section class="band stack" aria-labelledby="heartbeats">
      <h2 id="heartbeats">{t('monitoring.heartbeats-title')}</h2>
      <p class="prose">
        {t.rich<Child>('monitoring.heartbeats-lead', {
          guide: (words) => <a href={to(paths.checkerGuide.href())}>{words}</a>,
        })}
      </p>
      {services.length > 0 && (
        <Table
          caption={t('monitoring.heartbeats-table')}
          quietCaption
          stacked
          columns={[
            t('monitoring.column-service'),
            t('monitoring.column-heartbeat'),
            t('monitoring.column-last-beat'),
            t('monitoring.column-do'),
          ]}
          rows={services.map((service) => ({
            head: <bdi>{service.facts.name}</bdi>,
            cells: cellsOf(view, hoster, service, heartbeats.get(service.id)),
          }))}
        />
      )}
    </section>
  )
}

function cellsOf(view: View, { slug }: Hoster, service: Service, beat: Heartbeat | undefined): Child[] {
  const { t, to } = view
  const at = { slug, service: service.slug }
  const names = { service: service.facts.name, quiet }
  const lastBeat = beat?.lastAt ? momentTold(view, beat.lastAt) : t('monitoring.heartbeat-never')
  return [
    beat ? t('monitoring.heartbeat-since', { when: momentTold(view, beat.createdAt) }) : t('monitoring.heartbeat-none'),
    beat ? lastBeat : '–',
    <div class="row">
      <form method="post" action={to(paths.hosterHeartbeat.href(at))}>
        <button class="button outline small" type="submit">
          {beat
            ? t.rich<Child>('monitoring.heartbeat-remake', names)
            : t.rich<Child>('monitoring.heartbeat-make', names)}
        </button>
      </form>
      {beat && (
        <form method="post" action={to(paths.hosterHeartbeatRemoval.href(at))}>
          <button class="button outline small" type="submit">
            {t.rich<Child>('monitoring.heartbeat-remove', names)}
          </button>
        </form>
      )}
    </div>,
  ]
}
