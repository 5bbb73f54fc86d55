import { paths } from '../paths.ts'
import type { View } from './view.ts'

export interface Step {
  href: string
  label: string
}

/** The pages above this one, the home page first. The page itself is not in it: its h1 follows. */
export const Trail = ({ view, steps }: { view: View; steps: Step[] }) => (
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
