import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import { TranslatedProse, TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { CollectiveSettings } from '../../hosters/index.ts'
import { Likeness, Promises } from './depths.tsx'
import { InShort } from './in-short.tsx'
import { Limits, OrderOfLists } from './limits-and-order.tsx'

interface Props {
  view: View
  collective: CollectiveSettings
}

/** What the collective is, in three depths: a sentence, what it changes, what it is like; then who stands behind it. */
export function AboutPage({ view, collective }: Props) {
  const { t, language } = view
  const { name, about, website } = collective
  const title = t('about.title', { name })
  const sentence = about && <TranslatedText view={view} text={about.sentence} />
  return (
    <Shell
      view={view}
      title={title}
      description={inLanguage(about?.sentence ?? collective.tagline, language)?.text}
      index
      canonical={paths.about.href()}
      trail={[]}
      jsonLd={organizationOf(view, collective)}
    >
      <PageHead title={t.rich<Child>('about.title', { name: <bdi>{name}</bdi> })} lead={sentence} />
      <div class="wrap">
        <div class="aside end">
          <div class="stack">
            {!about && <p>{t('about.unwritten')}</p>}
            {about && about.promises.length > 0 && <Promises view={view} about={about} website={website} />}
            {about?.comparison && <Likeness view={view} comparison={about.comparison} />}
            {about && <h2 id="why">{t('about.why')}</h2>}
            {about && <TranslatedProse view={view} text={about.why} />}
            <h2 id="funding">{t('about.funding')}</h2>
            <TranslatedProse view={view} text={about?.funding ?? null} />
            <p class="prose">{t('about.funding-site')}</p>
            <h2 id="publisher">{t('about.publisher')}</h2>
            <WhoRunsThis view={view} collective={collective} />
            <Limits view={view} />
            <OrderOfLists view={view} />
            <Sizes view={view} collective={collective} />
          </div>
          <InShort view={view} collective={collective} />
        </div>
      </div>
    </Shell>
  )
}

function WhoRunsThis({ view, collective: { name, publisher } }: Props) {
  const { t, to } = view
  const link = (words: Child) => <a href={to(paths.legal.href())}>{words}</a>
  if (publisher) return <p>{t.rich<Child>('about.publisher-known', { name: <bdi>{publisher.name}</bdi>, link })}</p>
  return (
    <Notice title={t('about.publisher-example-title')}>
      <p>{t.rich<Child>('about.publisher-example', { name: <bdi>{name}</bdi>, link })}</p>
    </Notice>
  )
}

function Sizes({ view, collective: { founded, sizes } }: Props) {
  const { t, format } = view
  if (founded === null && sizes.length === 0) return null
  const date = founded && <time datetime={founded}>{format.date(founded)}</time>
  return (
    <>
      <h2 id="size">{t('about.size')}</h2>
      {date && <p>{t.rich<Child>('about.founded', { date })}</p>}
      {sizes.length > 0 && (
        <Table
          caption={t('about.size-caption')}
          columns={[t('about.size-date'), t('about.size-members'), t('about.size-source')]}
          rows={sizes.map((size) => ({
            head: <time datetime={size.date}>{format.date(size.date)}</time>,
            cells: [size.members, <bdi>{size.source}</bdi>],
          }))}
        />
      )}
    </>
  )
}

const organizationOf = ({ language, publicUrl }: View, { name, fullName, website, founded }: CollectiveSettings) => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  name,
  legalName: inLanguage(fullName, language)?.text,
  url: website ?? publicUrl,
  foundingDate: founded ?? undefined,
})
