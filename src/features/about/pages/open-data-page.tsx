import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { mostExported } from '../../directory/index.ts'
import type { CollectiveSettings } from '../../hosters/index.ts'
import { exampleAnswer } from '../example-answer.ts'
import { hosterParameters, serviceParameters } from '../parameters.ts'
import { FormatsTable } from './formats-table.tsx'
import { ParametersTable } from './parameters-table.tsx'
import { Licence } from './place-sources.tsx'

interface Props {
  view: View
  collective: CollectiveSettings
}

const code = (words: Child) => <code>{words}</code>
const chatonsinfos = (words: Child) => <a href={paths.common.federationFile.href()}>{words}</a>
const librehost = (words: Child) => <a href={paths.common.librehostDirectory.href()}>{words}</a>

/** How another site, a researcher, another collective takes the lists with them. */
export function OpenDataPage({ view, collective }: Props) {
  const { t, to } = view
  const title = t('about.data-title')
  return (
    <Shell
      view={view}
      title={title}
      index
      trail={[]}
      canonical={paths.openData.href()}
      jsonLd={datasetOf(view, collective)}
    >
      <PageHead title={title} lead={t('about.data-lead')} />
      <div class="wrap stack">
        <h2>{t('about.data-formats')}</h2>
        <p class="prose">{t.rich<Child>('about.data-formats-text', { code })}</p>
        <FormatsTable view={view} />
        <div class="prose">
          <p>{t('about.data-formats-pages', { most: mostExported })}</p>
          <p>{t.rich<Child>('about.data-formats-one', { code })}</p>
          <p>{t.rich<Child>('about.data-others', { chatonsinfos, librehost })}</p>
          <p>
            {t.rich<Child>('about.data-proofs', {
              link: (words) => <a href={to(paths.membershipProof.href())}>{words}</a>,
            })}
          </p>
        </div>
        <h2>{t('about.data-rules')}</h2>
        <Terms view={view} collective={collective} />
        <h2>{t('about.data-services')}</h2>
        <p class="prose">{t('about.data-several')}</p>
        <ParametersTable view={view} caption={t('about.data-services')} parameters={serviceParameters} />
        <h2>{t('about.data-hosters')}</h2>
        <ParametersTable view={view} caption={t('about.data-hosters')} parameters={hosterParameters} />
        <h2 id="example">{t('about.data-example')}</h2>
        <p>{t('about.data-example-text')}</p>
        <section class="scrolls" aria-labelledby="example" tabindex={0}>
          <pre class="letter">{JSON.stringify(exampleAnswer(view, collective), null, 2)}</pre>
        </section>
        <h2>{t('about.data-stable')}</h2>
        <Stable view={view} />
        <p>
          {t.rich<Child>('about.data-embed', { link: (words) => <a href={to(paths.embedding.href())}>{words}</a> })}
        </p>
      </div>
    </Shell>
  )
}

const Terms = ({ view, collective }: Props) => (
  <div class="prose">
    <ul>
      <li>
        {view.t.rich<Child>('about.data-rules-licence', {
          licence: <Licence view={view} licence={collective.license} />,
          name: <bdi>{collective.name}</bdi>,
        })}
      </li>
      <li>{view.t('about.data-rules-sources')}</li>
      <li>{view.t.rich<Child>('about.data-rules-age', { code, field: 'unconfirmedSince' })}</li>
      <li>{view.t.rich<Child>('about.data-rules-fictional', { code, parameter: 'status=fictional' })}</li>
      <li>{view.t.rich<Child>('about.data-rules-cors', { code, header: 'Access-Control-Allow-Origin: *' })}</li>
    </ul>
  </div>
)

const Stable = ({ view: { t } }: { view: View }) => (
  <div class="prose">
    <ul>
      <li>{t.rich<Child>('about.data-stable-id', { code })}</li>
      <li>{t('about.data-stable-slug')}</li>
      <li>
        {t.rich<Child>('about.data-stable-old', { code, example: `${paths.common.oldSearch.pattern}?title=framapad` })}
      </li>
    </ul>
  </div>
)

const datasetOf = ({ t, to, publicUrl }: View, { name, license }: CollectiveSettings) => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: t('about.data-title'),
  description: t('about.data-lead'),
  license: license.url,
  creator: { '@type': 'Organization', name },
  distribution: [
    {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: `${publicUrl}${to(paths.services.href())}.json`,
    },
  ],
})
