import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Alternative } from '../../hosters/index.ts'
import type { Counted } from '../catalogue-pages.ts'
import { CountedAlternatives } from './parts/counted-list.tsx'
import { ProductLinks } from './parts/product-links.tsx'

interface Props {
  view: View
  replaced: Counted<Alternative>[]
  /** Products that no service of a member stands in for, as far as we know. */
  others: Alternative[]
}

/** All the products that one may leave, with how many services stand in for each. */
export function AlternativesPage({ view, replaced, others }: Props) {
  const { t } = view
  const lead = t('directory.alternatives-lead', { count: replaced.length })
  return (
    <Shell view={view} title={t('directory.alternatives-title')} description={lead} index>
      <PageHead title={t('directory.alternatives-title')} lead={lead} />
      <section class="wrap" aria-labelledby="replaced">
        <h2 id="replaced">{t('directory.alternatives-replaced')}</h2>
        <CountedAlternatives view={view} alternatives={replaced} />
      </section>
      {others.length > 0 && (
        <section class="wrap band" aria-labelledby="others">
          <h2 id="others">{t('directory.alternatives-others')}</h2>
          <ProductLinks view={view} products={others} />
        </section>
      )}
    </Shell>
  )
}
