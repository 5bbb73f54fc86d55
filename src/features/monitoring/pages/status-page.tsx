import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { FormatLinks } from '../../../ui/format-links.tsx'
import type { Feed } from '../../../ui/head-links.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { State } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import { type HealthState, healthStates } from '../health.ts'
import type { Incident, Named } from '../incidents/index.ts'
import { type Chosen, fewEnough } from '../status/chosen.ts'
import type { StatusNow } from '../status/status-now.ts'
import { HosterGroup } from './hoster-group.tsx'
import { IncidentsNow } from './incidents-now.tsx'
import { ServicesTable } from './services-table.tsx'
import { StateKey } from './state-key.tsx'
import { StatusChoice, StatusPages } from './status-choice.tsx'
import { momentTold } from './told.tsx'
import { feedOf } from './ways-to-follow.tsx'

interface Props {
  view: View
  status: StatusNow
  chosen: Chosen
  incidents: readonly Incident[]
  named: Named
}

/** How all services of the collective are doing: one sentence, the incidents, then each hoster. */
export function StatusPage(props: Props) {
  const { view, status, chosen } = props
  const { t } = view
  const isWhole = chosen.states.length === 0 && chosen.hoster === '' && chosen.page === 1
  return (
    <Shell
      view={view}
      title={isWhole ? t('monitoring.status-title') : t('monitoring.status-title-chosen', { count: chosen.total })}
      description={t('monitoring.status-description', { collective: view.collective.name })}
      index={isWhole}
      trail={[]}
      feeds={feedsOf(view)}
    >
      <PageHead title={t('monitoring.status-heading')} lead={<Lead view={view} status={status} />} />
      <NetworkNotice view={view} status={status} />
      {status.services.length === 0 ? <Nothing view={view} /> : <Known {...props} />}
      <StateKey view={view} />
    </Shell>
  )
}

/** The same list for programs, and its incidents for readers of feeds. */
const feedsOf = (view: View): Feed[] => [
  { title: view.t('monitoring.feed-incidents'), href: feedOf(view), type: 'application/atom+xml' },
  { title: view.t('monitoring.status-title'), href: `${view.to(paths.status.href())}.json`, type: 'application/json' },
]

function Lead({ view, status: { services, lastCheckAt } }: { view: View; status: StatusNow }) {
  const { t } = view
  if (services.length === 0) return <>{t('monitoring.lead-none')}</>
  const wrong = services.filter(({ health }) => health.state === 'down' || health.state === 'degraded').length
  return (
    <>
      {t('monitoring.lead', { wrong, count: services.length })}{' '}
      {lastCheckAt && t('monitoring.last-check', { when: momentTold(view, lastCheckAt) })}
    </>
  )
}

/** When it is our own network that is out, nothing is said of anybody. */
export function NetworkNotice({ view, status: { gaps } }: { view: View; status: Pick<StatusNow, 'gaps'> }) {
  const open = gaps.find(({ to }) => to === null)
  if (!open) return null
  return (
    <div class="wrap first">
      <Notice kind="wait" title={view.t('monitoring.network-out', { when: momentTold(view, open.from) })}>
        <p>{view.t('monitoring.network-out-text')}</p>
      </Notice>
    </div>
  )
}

const Nothing = ({ view }: { view: View }) => (
  <div class="wrap">
    <BlankState drawing="empty" title={view.t('monitoring.none-title')}>
      <p>{view.t('monitoring.none-text')}</p>
    </BlankState>
  </div>
)

function Known({ view, status, chosen, incidents, named }: Props) {
  const { t } = view
  return (
    <div class="wrap stack">
      <Summary view={view} status={status} />
      <IncidentsNow view={view} incidents={incidents} named={named} />
      <section class="band stack" aria-labelledby="days">
        <h2 id="days">{t('monitoring.days-title')}</h2>
        <p class="soft">{t('monitoring.days-lead')}</p>
        <StatusChoice view={view} chosen={chosen} />
        {chosen.hosters.map((shown) => (
          <HosterGroup view={view} shown={shown} />
        ))}
        {chosen.total > 0 && chosen.total <= fewEnough && (
          <ServicesTable view={view} services={chosen.hosters.flatMap(({ told }) => told)} isOfSeveral />
        )}
        <StatusPages view={view} chosen={chosen} />
        {status.unmeasured > 0 && <p class="soft">{t('monitoring.unmeasured-count', { count: status.unmeasured })}</p>}
        <FormatLinks view={view} feeds={feedsOf(view)} />
      </section>
    </div>
  )
}

function Summary({ view, status: { services } }: { view: View; status: StatusNow }) {
  const counts = new Map<HealthState, number>()
  for (const { health } of services) counts.set(health.state, (counts.get(health.state) ?? 0) + 1)
  return (
    <ul class="summary-states">
      {healthStates.flatMap((state) => {
        const count = counts.get(state) ?? 0
        return count === 0 ? [] : [<Count view={view} state={state} count={count} />]
      })}
    </ul>
  )
}

const Count = ({ view, state, count }: { view: View; state: HealthState; count: number }) => (
  <li>
    <a href={view.to(paths.status.href({}, { state: [state] }))} rel="nofollow">
      <b>{view.format.number(count)}</b> <State view={view} health={state} />
    </a>
  </li>
)
