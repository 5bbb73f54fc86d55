import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { Pairs } from '../../../ui/facts.tsx'
import { Missing } from '../../../ui/missing.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { short } from '../../../ui/short.ts'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { Software } from '../../hosters/index.ts'
import type { OfferedThing } from '../catalogue-pages.ts'
import { CountedKinds } from './parts/counted-list.tsx'
import { breadcrumb, foundItems, graph, itemList } from './parts/json-ld-of.ts'
import { OfferedServices } from './parts/offered-services.tsx'
import { ProductLinks } from './parts/product-links.tsx'

interface Props {
  view: View
  thing: OfferedThing<Software>
}

/** Who offers a program, and what our catalogue knows of it. */
export function SoftwarePage({ view, thing }: Props) {
  const { t, to } = view
  const { entry, total, services, kinds, alternatives } = thing
  const { name, slug } = entry
  const title = t('directory.software-title', { name: short(name), count: total })
  const trail = [{ href: to(paths.softwareList.href()), label: t('directory.software-list-title') }]
  return (
    <Shell
      view={view}
      title={title}
      description={t('directory.software-description', { name, count: total })}
      index={total > 0}
      trail={trail}
      jsonLd={graph(itemList(view, foundItems(view, services.found)), breadcrumb(view, trail, name))}
    >
      <PageHead
        title={t.rich<Child>('directory.software-heading', { name: <bdi>{name}</bdi> })}
        lead={<TranslatedText view={view} text={entry.sentence} />}
      />
      <div class="wrap aside end">
        <OfferedServices view={view} total={total} services={services} query={{ software: [slug] }} />
        <section aria-labelledby="known">
          <h2 id="known">{t('directory.software-known')}</h2>
          <Pairs view={view} facts={factsOf(view, entry)} />
          <p class="small soft">{t('directory.software-from-catalogue')}</p>
        </section>
      </div>
      {kinds.length > 0 && (
        <section class="wrap band" aria-labelledby="kinds">
          <h2 id="kinds">{t('directory.software-kinds')}</h2>
          <CountedKinds view={view} kinds={kinds} />
        </section>
      )}
      {alternatives.length > 0 && (
        <section class="wrap band" aria-labelledby="instead">
          <h2 id="instead">{t('directory.service-replaces')}</h2>
          <ProductLinks view={view} products={alternatives} />
        </section>
      )}
    </Shell>
  )
}

function factsOf(view: View, { free, license, website, source }: Software) {
  const { t } = view
  const unknown = <Missing view={view}>{t('directory.software-unknown')}</Missing>
  const link = (href: string | null) => (href ? <ExternalLink view={view} href={href} /> : unknown)
  return [
    {
      label: t('directory.fact-free'),
      value: free === null ? unknown : t(free ? 'directory.free-yes' : 'directory.free-no'),
    },
    { label: t('directory.fact-license'), value: license ?? unknown },
    { label: t('directory.fact-software-site'), value: link(website) },
    { label: t('directory.fact-source-code'), value: link(source) },
  ]
}
