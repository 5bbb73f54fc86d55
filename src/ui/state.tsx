import type { HealthName } from './art/symbols.tsx'
import type { View } from './view.ts'

export type { HealthName } from './art/symbols.tsx'

/** How a service is doing: always its shape, its word and its colour. */
export const State = ({ view, health }: { view: View; health: HealthName }) => (
  <span class={`state ${health}`}>
    <svg aria-hidden="true">
      <use href={`#s_${health}`} />
    </svg>
    {view.t(`ui.health-${health}`)}
  </span>
)
