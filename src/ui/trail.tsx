import { paths } from '../paths.ts'
import { kept } from './kept-parts.ts'
import type { View } from './view.ts'

export interface Step {
  href: string
  label: string
}

/** The pages above this one, the home page first. The page itself is not in it: its h1 follows. */
export const Trail = kept(1000, ({ view, steps }: Props) => JSON.stringify([view.language, steps]), Steps)

interface Props {
  view: View
  steps: Step[]
}

function Steps({ view, steps }: Props) {
  return (
    <nav class="wrap trail" aria-label={view.t('ui.trail-label')}>
      <ol>
        {[{ href: view.to(paths.home.href()), label: view.t('ui.home') }, ...steps].map(({ href, label }) => (
          <li>
            <a href={href}>
              <bdi>{label}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
