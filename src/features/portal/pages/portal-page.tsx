import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Card } from '../card.ts'
import { Stalls } from './stalls-shown.tsx'

interface Props {
  view: View
  cards: Card[]
  /** Whether anybody looks whether services answer. */
  watched: boolean
}

/** The portal: a stall for each need that asks for no account. It never says who will be chosen. */
export function PortalPage({ view, cards, watched }: Props) {
  const { t, to } = view
  const link = (href: string) => (words: Child) => <a href={to(href)}>{words}</a>
  const title = t('portal.title', { count: cards.length })
  return (
    <Shell view={view} title={title} description={t('portal.description')} index trail={[]}>
      <PageHead title={title} lead={t(watched ? 'portal.lead' : 'portal.lead-unchecked')} />
      <div class="wrap">
        <Stalls view={view} cards={cards} />
      </div>
      <div class="wrap band prose">
        <h2>{t('portal.how')}</h2>
        <p>{t.rich<Child>('portal.how-drawn', { link: link(paths.portalShares.href()) })}</p>
        <p>{t('portal.how-names')}</p>
        <p>{t('portal.how-traces')}</p>
        <p>{t.rich<Child>('portal.how-embedded', { link: link(paths.embedding.href()) })}</p>
      </div>
    </Shell>
  )
}
