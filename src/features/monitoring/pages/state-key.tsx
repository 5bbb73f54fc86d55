import { State } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import { type HealthState, healthStates } from '../health.ts'
import { Bars } from './bars.tsx'

/** The seven words, each with its shape, and what a bar of it looks like. */
export const StateKey = ({ view }: { view: View }) => (
  <section class="wrap band stack" aria-labelledby="words">
    <h2 id="words">{view.t('monitoring.words-title')}</h2>
    <ul class="shapes">
      {healthStates.map((state) => (
        <li>
          <span class="row">
            <State view={view} health={state} />
            <Bars days={sampleOf(state)} sample />
          </span>
          <span class="small soft">{view.t(`monitoring.state-${state}`)}</span>
        </li>
      ))}
    </ul>
    <div class="prose">
      <p>{view.t('monitoring.uptime-definition')}</p>
      <p class="soft small">{view.t('monitoring.gap-definition')}</p>
    </div>
  </section>
)

const sampleOf = (shown: HealthState) => Array.from({ length: 6 }, () => ({ shown }))
