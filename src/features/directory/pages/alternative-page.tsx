import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { short } from '../../../ui/short.ts'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { Alternative } from '../../hosters/index.ts'
import type { OfferedThing } from '../catalogue-pages.ts'
import { CountedKinds, CountedSoftware } from './parts/counted-list.tsx'
import { breadcrumb, foundItems, graph, itemList } from './parts/json-ld-of.ts'
import { OfferedServices } from './parts/offered-services.tsx'

interface Props {
  view: View
  thing: OfferedThing<Alternative>
}

/** What stands in for a product: the services of members, their kinds, the programs behind. */
export function AlternativePage({ view, thing }: Props) {
  const { t, to } = view
  const { entry, total, services, kinds, software } = thing
  const { name, company, slug } = entry
  const title = t('directory.alternative-title', { name: short(name), count: total })
  const trail = [{ href: to(paths.alternatives.href()), label: t('directory.alternatives-title') }]
  return (
    <Shell
      view={view}
      title={title}
      description={t('directory.alternative-description', { name, count: total })}
      index={total > 0}
      trail={trail}
      jsonLd={graph(itemList(view, foundItems(view, services.found)), breadcrumb(view, trail, name))}
    >
      <PageHead
        title={t.rich<Child>('directory.alternative-heading', { name: <bdi>{name}</bdi> })}
        lead={t('directory.alternative-lead', { name, count: total })}
      >
        <p class="small soft">
          {t.rich<Child>(company ? 'directory.alternative-of' : 'directory.alternative-is', {
            name: <bdi>{name}</bdi>,
            company: <bdi>{company}</bdi>,
            sentence: <TranslatedText view={view} text={entry.sentence} />,
          })}
        </p>
      </PageHead>
      {kinds.length > 0 && (
        <section class="wrap" aria-labelledby="kinds">
          <h2 id="kinds">{t('directory.alternative-kinds')}</h2>
          <CountedKinds view={view} kinds={kinds} />
        </section>
      )}
      <div class="wrap band">
        <OfferedServices view={view} total={total} services={services} query={{ alternative: [slug] }} />
      </div>
      {software.length > 0 && (
        <section class="wrap band" aria-labelledby="software">
          <h2 id="software">{t('directory.alternative-software')}</h2>
          <CountedSoftware view={view} software={software} />
        </section>
      )}
    </Shell>
  )
}
