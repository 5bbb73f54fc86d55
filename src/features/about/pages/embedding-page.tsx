import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Snippet } from '../../../ui/snippet.tsx'
import type { View } from '../../../ui/view.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'
import { type Embedding, embedAddress, embedCode } from '../embedding.ts'
import { EmbeddingChoices } from './embedding-choices.tsx'
import { EmbeddingPortal } from './embedding-portal.tsx'

interface Props {
  view: View
  catalogue: CatalogueIndex
  embedding: Embedding
}

const visitors = [
  'about.embedding-visitors-tracking',
  'about.embedding-visitors-order',
  'about.embedding-visitors-links',
] as const

/** A list of services for the page of somebody else: choose, copy, look. */
export function EmbeddingPage({ view, catalogue, embedding }: Props) {
  const { t, to, language, collective } = view
  const { name } = embedding
  const address = embedAddress(view.publicUrl, embedding, language)
  const titled =
    name === null
      ? t('about.embedding-all', { collective: collective.name })
      : t('about.embedding-who-offers', { name })
  const linkTo = (href: string) => (words: Child) => <a href={to(href)}>{words}</a>
  return (
    <Shell
      view={view}
      title={t('about.embedding-title')}
      index={!view.address.includes('?')}
      canonical={paths.embedding.href()}
      trail={[]}
    >
      <PageHead title={t('about.embedding-title')} lead={t('about.embedding-lead')} />
      <div class="wrap">
        <div class="two">
          <section class="stack" aria-labelledby="choose">
            <h2 id="choose">{t('about.embedding-choose')}</h2>
            <EmbeddingChoices view={view} catalogue={catalogue} embedding={embedding} />
          </section>
          <section class="stack" aria-labelledby="list">
            <h2 id="list">
              <bdi>{titled}</bdi>
            </h2>
            <Snippet
              id="fragment"
              label={t('about.embedding-copy')}
              hint={t('about.embedding-copy-hint')}
              code={embedCode(address, titled)}
            />
            <p>
              <a href={address.slice(view.publicUrl.length)}>{t('about.embedding-preview')}</a>
            </p>
          </section>
        </div>
      </div>
      <EmbeddingPortal view={view} />
      <div class="wrap band">
        <div class="prose">
          <h2>{t('about.embedding-any-search')}</h2>
          <p>
            {t.rich<Child>('about.embedding-any-search-text', {
              link: linkTo(paths.services.href()),
              code: (words: Child) => <code>{words}</code>,
              from: to(paths.services.href()),
              to: paths.common.embedServices.href(),
              lang: `lang=${language}`,
            })}
          </p>
          <h2>{t('about.embedding-visitors')}</h2>
          <ul>
            {visitors.map((key) => (
              <li>{t(key)}</li>
            ))}
          </ul>
          <p>{t.rich<Child>('about.embedding-data', { link: linkTo(paths.openData.href()) })}</p>
        </div>
      </div>
    </Shell>
  )
}
