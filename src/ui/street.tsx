import { kindSymbol } from './art/kind-icon.tsx'
import { Walker } from './art/walker.tsx'

export interface Need {
  /** Name of the drawing of the kind. */
  icon: string
  /** What follows “I need…”. */
  label: string
  href: string
}

/** The street of needs: a stall each, all feet on one ground line. Up to nine fit in a row on a desk. */
export const Street = ({ needs }: { needs: Need[] }) => (
  <ul class="street">
    {needs.map((need, index) => (
      <Stall need={need} index={index} />
    ))}
    <li class="passer" aria-hidden="true">
      <Walker />
    </li>
  </ul>
)

/** What stands on and behind a stall comes from its place in the street, so that the street is never the same twice. */
function Stall({ need: { icon, label, href }, index }: { need: Need; index: number }) {
  return (
    <li class={index % 9 === 6 ? 'awake' : undefined}>
      <a href={href}>
        <svg class={`stall stall-${index % 9}`} viewBox="0 4 120 148" aria-hidden="true">
          {index % 9 === 1 && <use href="#b_sleeper" y="4" width="120" height="148" />}
          <use href={`#r_${index % 3}`} y="4" width="120" height="148" />
          <use href={`#${kindSymbol(icon)}`} x="38" y="72" width="46" height="46" />
          <use class="kitten" href="#b_kitten" y="4" width="120" height="148" />
          <use href="#b_counter" y="4" width="120" height="148" />
        </svg>
        <span class="label">{label}</span>
      </a>
    </li>
  )
}
