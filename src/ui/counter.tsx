import type { Child } from 'hono/jsx'
import { KindIcon } from './art/kind-icon.tsx'
import { roofs } from './art/stalls.tsx'

/** Stalls with a counter to write on, side by side. */
export const Counters = ({ children }: { children: Child }) => <ul class="counters">{children}</ul>

interface Props {
  id: string
  title: Child
  /** Name of the drawing of the kind. */
  icon: string
  /** Its place in the row: the cloth of the roof comes from it. */
  index: number
  /** What lies on the counter, below the title. */
  goods: Child
  /** What one writes or presses there. */
  children?: Child
}

const shapes = [roofs[0], roofs[1], roofs[2]]

/** One stall: a roof, what is offered, and the counter. */
export const Counter = ({ id, title, icon, index, goods, children }: Props) => (
  <li class={`counter stall-${index % 9}`} id={id}>
    <svg class="roof" viewBox="2 32 116 41" preserveAspectRatio="none" aria-hidden="true">
      {shapes[index % 3]}
    </svg>
    <div class="goods">
      <h2>{title}</h2>
      <KindIcon name={icon} />
      <div>{goods}</div>
    </div>
    <div class="board">{children}</div>
  </li>
)
