import type { Child } from 'hono/jsx'
import { State } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import type { Health, HealthState, LookState, Reason } from '../health.ts'

/** An instant as the collective's people write it, the zone named. */
export const momentTold = ({ format, collective }: View, instant: string): string =>
  format.instant(instant, collective.timeZone)

/** Why a state is not plainly up, in a sentence. */
export const reasonTold = ({ t }: View, reason: Reason): string => t(`monitoring.reason-${reason}`)

/** The same of a state now: up by a heartbeat alone is another thing than announced. */
export const whyTold = (view: View, state: HealthState, reason: Reason): string =>
  state === 'up' && reason === 'declared' ? view.t('monitoring.up-declared') : reasonTold(view, reason)

type Doing = Pick<Health, 'state' | 'since' | 'confirmingSince'>

/** The state, since when, and whether a second check is awaited. */
export const StateSince = ({ view, health }: { view: View; health: Doing }): Child => (
  <>
    <State view={view} health={health.state} />
    {health.state !== 'up' && health.state !== 'unknown' && (
      <span class="small soft">{view.t('monitoring.since', { when: momentTold(view, health.since) })}</span>
    )}
    {health.confirmingSince !== null && <span class="small">{view.t('monitoring.confirming')}</span>}
  </>
)

/** Whether the page that presents a service answers. */
export function presentationTold(view: View, { state, at }: { state: LookState; at: string }): string {
  const when = momentTold(view, at)
  if (state === 'good') return view.t('monitoring.presentation-good', { when })
  return state === 'bad'
    ? view.t('monitoring.presentation-bad', { when })
    : view.t('monitoring.presentation-unknown', { when })
}
