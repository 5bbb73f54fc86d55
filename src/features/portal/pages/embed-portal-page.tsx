import { paths } from '../../../paths.ts'
import { EmbedShell } from '../../../ui/embed-shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Card } from '../card.ts'
import { Stalls } from './stalls-shown.tsx'

/** The stalls as other sites frame them: what opens takes the whole window, since many programs refuse frames. */
export const EmbedPortalPage = ({ view, cards }: { view: View; cards: Card[] }) => (
  <EmbedShell view={view} title={view.t('portal.title', { count: cards.length })}>
    <h1>{view.t('portal.embed-title')}</h1>
    <Stalls view={view} cards={cards} target="_top" />
    <p>
      <a href={view.publicUrl + view.to(paths.portal.href())} target="_top">
        {view.t('portal.embed-more')}
      </a>
    </p>
  </EmbedShell>
)
