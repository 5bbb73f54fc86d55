import type { Child } from 'hono/jsx'
import { Crate } from './art/crate.tsx'
import { EmptyCrate } from './art/empty-crate.tsx'
import { Lost } from './art/lost.tsx'
import { Spilled } from './art/spilled.tsx'

const drawings = { empty: EmptyCrate, crate: Crate, lost: Lost, spilled: Spilled }

interface Props {
  drawing: keyof typeof drawings
  title: Child
  /** The level of the title: an error page has no other one above. */
  heading?: 'h1' | 'h2' | 'h3'
  /** One sentence, and the way on. */
  children?: Child
}

/** Nothing to show: a drawing, a sentence, the way on. Never on what somebody is working at. */
export function BlankState({ drawing, title, heading = 'h2', children }: Props) {
  const Drawing = drawings[drawing]
  const Heading = heading
  return (
    <div class="blank-state">
      <Drawing />
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
