import type { Child } from 'hono/jsx'
import { KindIcon } from './art/kind-icon.tsx'

interface Props {
  kinds: { icon: string; name: string; href: string; sentence: Child }[]
}

/** Types of services: the drawing, the name, what one does with it. */
export const KindList = ({ kinds }: Props) => (
  <ul class="kinds">
    {kinds.map(({ icon, name, href, sentence }) => (
      <li>
        <KindIcon name={icon} />
        <div>
          <a href={href}>{name}</a>
          <p>{sentence}</p>
        </div>
      </li>
    ))}
  </ul>
)
