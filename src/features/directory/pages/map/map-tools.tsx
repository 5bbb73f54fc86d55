import type { Key } from '../../../../platform/i18n/index.ts'
import { quiet } from '../../../../ui/quiet.tsx'
import type { View } from '../../../../ui/view.ts'
import { type Direction, type Moves, movesFrom } from '../../map/moves.ts'
import { home, isSame, type MapView } from '../../map/view.ts'

interface Props {
  view: View
  from: MapView
  hrefOf(view: MapView): string
}

/** Nearer, farther, aside: each is an address, so it works by keyboard and without JavaScript. */
export function MapTools({ view, from, hrefOf }: Props) {
  const moves = movesFrom(from)
  return (
    <nav class="map-tools" aria-label={view.t('directory.map-tools')}>
      <a href="#places">{view.t('directory.map-to-list')}</a>
      {tools.map(({ sign, key, to }) => {
        const target = to(moves)
        return (
          target && (
            <a href={hrefOf(target)} rel="nofollow">
              <span aria-hidden="true">{sign}</span>
              {quiet(view.t(key))}
            </a>
          )
        )
      })}
      {!isSame(from, home) && <a href={hrefOf(home)}>{view.t('directory.map-whole')}</a>}
    </nav>
  )
}

const aside = (direction: Direction, sign: string, key: Key) => ({
  sign,
  key,
  to: (moves: Moves) => moves.aside[direction],
})

const tools: { sign: string; key: Key; to(moves: Moves): MapView | undefined }[] = [
  { sign: '+', key: 'directory.map-nearer', to: ({ nearer }) => nearer },
  { sign: '−', key: 'directory.map-farther', to: ({ farther }) => farther },
  aside('west', '←', 'directory.map-west'),
  aside('north', '↑', 'directory.map-north'),
  aside('south', '↓', 'directory.map-south'),
  aside('east', '→', 'directory.map-east'),
]
