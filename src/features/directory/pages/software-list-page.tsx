import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Software } from '../../hosters/index.ts'
import type { Counted } from '../catalogue-pages.ts'
import { CountedSoftware } from './parts/counted-list.tsx'
import { PlainLinks } from './parts/plain-links.tsx'

interface Props {
  view: View
  offered: Counted<Software>[]
  /** Those that no member offers, as far as we know. */
  others: Software[]
}

/** All the programs of the catalogue, those that somebody offers first. */
export function SoftwareListPage({ view, offered, others }: Props) {
  const { t } = view
  const lead = t('directory.software-list-lead', { count: offered.length })
  return (
    <Shell view={view} title={t('directory.software-list-title')} description={lead} index>
      <PageHead title={t('directory.software-list-title')} lead={lead} />
      <section class="wrap" aria-labelledby="offered">
        <h2 id="offered">{t('directory.software-list-offered')}</h2>
        <CountedSoftware view={view} software={offered} />
      </section>
      {others.length > 0 && (
        <section class="wrap band" aria-labelledby="others">
          <h2 id="others">{t('directory.software-list-others')}</h2>
          <PlainLinks
            links={others.map(({ slug, name }) => ({ name, href: view.to(paths.software.href({ slug })) }))}
          />
        </section>
      )}
    </Shell>
  )
}
