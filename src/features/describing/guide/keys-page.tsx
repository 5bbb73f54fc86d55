import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { KnownKey } from '../../descriptions/index.ts'
import { type KeyFile, keyFiles, keysOf } from './key-list.ts'

const titles = {
  file: 'describing.keys-of-file',
  organization: 'describing.keys-of-organization',
  service: 'describing.keys-of-service',
} as const

/** Every key that hosters may write, as the reader of files knows it. */
export function KeysPage({ view }: { view: View }) {
  const { t, to } = view
  const guide = (words: Child) => <a href={to(paths.describeGuide.href())}>{words}</a>
  return (
    <Shell
      view={view}
      title={t('describing.keys-title')}
      description={t('describing.keys-lead')}
      index
      canonical={paths.describeKeys.href()}
      trail={[{ href: to(paths.describe.href()), label: t('describing.title') }]}
    >
      <PageHead title={t('describing.keys-title')} lead={t('describing.keys-lead')} />
      <div class="wrap stack end">
        <p class="prose">{t.rich<Child>('describing.keys-how', { guide, code })}</p>
        {keyFiles.map((file) => (
          <KeysOfFile view={view} file={file} />
        ))}
      </div>
    </Shell>
  )
}

function KeysOfFile({ view, file }: { view: View; file: KeyFile }) {
  const { t } = view
  return (
    <div class="stack">
      <h2 id={`keys-of-${file}`}>{t(titles[file])}</h2>
      <Table
        caption={t(titles[file])}
        quietCaption
        stacked
        columns={[t('describing.keys-key'), t('describing.keys-says'), t('describing.keys-value')]}
        rows={keysOf(file).map(({ known, label }) => ({
          head: code(known.key),
          cells: [
            <>
              {t(label)}
              {known.need === 'mandatory' && <b class="small"> {t('describing.keys-mandatory')}</b>}
              {known.need === 'recommended' && <span class="small soft"> {t('describing.keys-recommended')}</span>}
            </>,
            <ValueOf view={view} known={known} />,
          ],
        }))}
      />
    </div>
  )
}

function ValueOf({ view: { t }, known }: { view: View; known: KnownKey }): Child {
  if (known.type !== 'choice' && known.type !== 'choices') {
    const { words, example = '' } = written[known.type]
    return t.rich<Child>(words, { code, example: code(example) })
  }
  const words = Object.keys(known.choices).map((word, at) => (
    <>
      {at > 0 && ', '}
      {code(word)}
    </>
  ))
  const several = known.type === 'choices'
  return t.rich<Child>(several ? 'describing.value-choices' : 'describing.value-choice', { words: <>{words}</> })
}

const code = (words: Child) => <code class="breaks">{words}</code>

/** How a value is written that is none of a few words. */
const written: Record<Exclude<KnownKey['type'], 'choice' | 'choices'>, { words: Key; example?: string }> = {
  text: { words: 'describing.value-text' },
  translated: { words: 'describing.value-translated' },
  address: { words: 'describing.value-address' },
  reference: { words: 'describing.value-address' },
  chat: { words: 'describing.value-chat', example: 'xmpp:salon@chat.example?join' },
  mail: { words: 'describing.value-mail' },
  date: { words: 'describing.value-date', example: '2021, 2021-04, 2021-04-10' },
  moment: { words: 'describing.value-moment', example: '2026-11-23T18:00:00' },
  country: { words: 'describing.value-country', example: 'FR' },
  latitude: { words: 'describing.value-degrees', example: '48.39' },
  longitude: { words: 'describing.value-degrees', example: '-4.49' },
  slug: { words: 'describing.value-slug', example: 'brin-d-ortie' },
  slugs: { words: 'describing.value-slugs', example: 'pad;visio' },
  area: { words: 'describing.value-area', example: 'around 48.39 -4.49 30 Brest' },
  region: { words: 'describing.value-region', example: 'FR-29' },
  license: { words: 'describing.value-license', example: 'AGPL-3.0-or-later' },
  items: { words: 'describing.value-items' },
  price: { words: 'describing.value-price', example: '10 € par an [10.00 EUR/year]' },
  languages: { words: 'describing.value-languages', example: 'fr;en' },
  figures: { words: 'describing.value-figures' },
}
