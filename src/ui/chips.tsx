import type { Child } from 'hono/jsx'
import { Sign } from './art/sign.tsx'
import { kept } from './kept-parts.ts'
import { quiet } from './quiet.tsx'
import type { View } from './view.ts'

interface Props {
  view: View
  /** Each active filter in words, and the address of the same page without it. */
  chips: { label: string; href: string }[]
  /** The address without any filter. */
  clear?: string | undefined
}

/** The active filters: each chip is a link that takes its filter away. */
export const Chips = kept(1000, ({ view, chips, clear }: Props) => JSON.stringify([view.language, chips, clear]), List)

function List({ view, chips, clear }: Props) {
  if (chips.length === 0) return null
  return (
    <>
      <h2 class="hidden">{view.t('ui.chips-title')}</h2>
      <ul class="chips">
        {chips.map(({ label, href }) => (
          <li>
            <a class="chip" href={href} rel="nofollow">
              <span>{view.t.rich<Child>('ui.chip', { quiet, filter: <bdi>{label}</bdi> })}</span>
              <Sign name="cross" />
            </a>
          </li>
        ))}
        {clear !== undefined && chips.length > 1 && (
          <li>
            <a class="chip" href={clear}>
              {view.t('ui.chips-clear')}
            </a>
          </li>
        )}
      </ul>
    </>
  )
}
