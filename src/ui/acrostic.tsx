import type { Child } from 'hono/jsx'
import { type ClauseStateName, signOf } from './clause-state.tsx'

export interface Letter {
  href: string
  letter: string
  /** The chapter's name, for who hears the page. */
  title: Child
  /** One for each clause, in their order. */
  states: readonly ClauseStateName[]
  /** `2/6`, written so that it can be heard: put what only sounds in `<span class="hidden">`. */
  figure?: Child
}

/** The charter in its letters: a box for each chapter, a mark for each clause. */
export const Acrostic = ({ letters }: { letters: readonly Letter[] }) => (
  <ul class="acrostic">
    {letters.map(({ href, letter, title, states, figure }) => (
      <li>
        <a href={href}>
          <b aria-hidden="true">{letter}</b>
          {states.length > 0 && <Marks states={states} />}
          {figure !== undefined && <span class="num">{figure}</span>}
          <span class="hidden">{title}</span>
        </a>
      </li>
    ))}
  </ul>
)

const perRow = 5
const step = 18

function Marks({ states }: { states: readonly ClauseStateName[] }) {
  const rows = Math.ceil(states.length / perRow)
  return (
    <svg viewBox={`0 0 ${perRow * step} ${rows * step}`} aria-hidden="true">
      {states.map((state, at) => (
        <use
          class={signOf(state)}
          href={`#f_${signOf(state)}`}
          x={(at % perRow) * step + 1}
          y={Math.floor(at / perRow) * step + 1}
          width="16"
          height="16"
        />
      ))}
    </svg>
  )
}
