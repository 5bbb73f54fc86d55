import type { Child } from 'hono/jsx'
import type { FindingSign } from './art/symbols.tsx'
import type { View } from './view.ts'

export type { FindingSign } from './art/symbols.tsx'

/** How a hoster stands against a clause; null where nobody has looked or said anything yet. */
export type ClauseStateName = Exclude<FindingSign, 'nobody-looked' | 'told'> | null

/** The sheet of these pages must be asked for: `<Shell sheets={['charter']}>`. Shape, word and colour. */
export const ClauseStateMark = ({ view, state }: { view: View; state: ClauseStateName }) => (
  <FindingMark sign={signOf(state)}>{view.t(`ui.clause-${signOf(state)}`)}</FindingMark>
)

/** How many clauses of a chapter have one state: the figure beside the shape, and the state for who hears it. */
export const ClauseStateCount = ({ view, state, count }: { view: View; state: ClauseStateName; count: number }) => (
  <FindingMark sign={signOf(state)}>
    <span class="num">{view.format.number(count)}</span>
    <span class="hidden"> {view.t(`ui.clause-${signOf(state)}`)}</span>
  </FindingMark>
)

/** Any mark with words of its own: what a check found, what a hoster declares. */
export const FindingMark = ({ sign, children }: { sign: FindingSign; children: Child }) => (
  <span class={`state finding ${sign}`}>
    <svg aria-hidden="true">
      <use href={`#f_${sign}`} />
    </svg>
    <span>{children}</span>
  </span>
)

/** What the marks mean, for those that stand on the page. */
export const ClauseStatesKey = ({ view, states }: { view: View; states: readonly ClauseStateName[] }) => (
  <ul class="legend">
    {states.map((state) => (
      <li>
        <ClauseStateMark view={view} state={state} />
      </li>
    ))}
  </ul>
)

export const signOf = (state: ClauseStateName) => state ?? 'nobody-looked'
