import { BlankState } from '../../../ui/blank-state.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Card } from '../card.ts'
import { stallTrail } from './stall-trail.ts'
import { Stalls } from './stalls-shown.tsx'

/** Somebody asked to open what the portal does not have: the stalls that it has. */
export const UnknownKindPage = ({ view, cards }: { view: View; cards: Card[] }) => (
  <Shell view={view} title={view.t('portal.kind-unknown')} trail={stallTrail(view)} alternates={false}>
    <div class="wrap">
      <BlankState drawing="lost" heading="h1" title={view.t('portal.kind-unknown')}>
        <p>{view.t('portal.kind-unknown-text')}</p>
      </BlankState>
      <Stalls view={view} cards={cards} />
    </div>
  </Shell>
)
