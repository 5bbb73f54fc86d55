import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { FictionalNotice } from '../../../ui/fictional-mark.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { StandIn } from '../stand-in.ts'

/** Where a service that was made up would open. */
export function StandInPage({ view, standIn }: { view: View; standIn: StandIn }) {
  const { t, to } = view
  const { hoster, service, address } = standIn
  const names = { service: <bdi>{service.facts.name}</bdi>, hoster: <bdi>{hoster.facts.name}</bdi> }
  return (
    <Shell view={view} title={t('portal.stand-in-title', { service: service.facts.name })} alternates={false}>
      <div class="wrap first">
        <FictionalNotice view={view} />
      </div>
      <div class="wrap">
        <BlankState
          drawing="crate"
          heading="h1"
          title={t.rich<Child>('portal.stand-in-heading', { service: names.service })}
        >
          <p>{t.rich<Child>('portal.stand-in-text', names)}</p>
          <p>
            <code class="breaks">{address}</code>
          </p>
          <p>
            <a class="button" href={to(paths.portal.href())}>
              {t('portal.stand-in-back')}
            </a>
          </p>
        </BlankState>
      </div>
    </Shell>
  )
}
