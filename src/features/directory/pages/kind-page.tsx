import { paths } from '../../../paths.ts'
import { KindIcon } from '../../../ui/art/kind-icon.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { short } from '../../../ui/short.ts'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { Kind } from '../../hosters/index.ts'
import type { OfferedThing } from '../catalogue-pages.ts'
import { CountedKinds, CountedSoftware } from './parts/counted-list.tsx'
import { breadcrumb, foundItems, graph, itemList } from './parts/json-ld-of.ts'
import { nameOfKind } from './parts/kind-names.ts'
import { OfferedServices } from './parts/offered-services.tsx'
import { ProductLinks } from './parts/product-links.tsx'

interface Props {
  view: View
  thing: OfferedThing<Kind>
  /** The kinds above this one, the widest first. */
  above: Kind[]
}

/** A type of service: what one does with it, who offers it, with what, in place of what. */
export function KindPage({ view, thing, above }: Props) {
  const { t, to } = view
  const { entry, total, services, kinds, software, alternatives } = thing
  const name = nameOfKind(view, entry)
  const title = t('directory.kind-title', { name: short(name), count: total })
  const trail = [
    { href: to(paths.kinds.href()), label: t('directory.kinds-title') },
    ...above.map((kind) => ({ href: to(paths.kind.href({ slug: kind.slug })), label: nameOfKind(view, kind) })),
  ]
  const synonyms = entry.synonyms[view.language] ?? []
  return (
    <Shell
      view={view}
      title={title}
      description={t('directory.kind-description', { name, count: total })}
      index={total > 0}
      trail={trail}
      jsonLd={graph(itemList(view, foundItems(view, services.found)), breadcrumb(view, trail, name))}
    >
      <PageHead
        title={name}
        face={<KindIcon name={entry.icon} />}
        lead={<TranslatedText view={view} text={entry.sentence} />}
      >
        {synonyms.length > 0 && (
          <p class="small soft">{t('directory.kind-synonyms', { words: view.format.list(synonyms) })}</p>
        )}
      </PageHead>
      <div class="wrap stack">
        {kinds.length > 0 && (
          <section aria-labelledby="below">
            <h2 id="below">{t('directory.kind-below')}</h2>
            <CountedKinds view={view} kinds={kinds} />
          </section>
        )}
        <OfferedServices view={view} total={total} services={services} query={{ kind: [entry.slug] }} />
      </div>
      {(alternatives.length > 0 || software.length > 0) && (
        <div class="wrap band two">
          {alternatives.length > 0 && (
            <section aria-labelledby="instead">
              <h2 id="instead">{t('directory.kind-replaces')}</h2>
              <ProductLinks view={view} products={alternatives} />
            </section>
          )}
          {software.length > 0 && (
            <section aria-labelledby="software">
              <h2 id="software">{t('directory.kind-software')}</h2>
              <CountedSoftware view={view} software={software} />
            </section>
          )}
        </div>
      )}
    </Shell>
  )
}
