import { inLanguage } from '../../../platform/i18n/index.ts'
import { Crate } from '../../../ui/art/crate.tsx'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { Slate } from '../../../ui/slate.tsx'
import { Table } from '../../../ui/table.tsx'
import { TranslatedProse, TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { CollectiveAbout } from '../../hosters/index.ts'

/** The second depth: what members promise, and what it changes. */
export function Promises({ view, about, website }: { view: View; about: CollectiveAbout; website: string | null }) {
  const { t } = view
  const promises = about.promises.map(({ title, changes }) => ({
    title: <TranslatedText view={view} text={title} />,
    text: <TranslatedText view={view} text={changes} />,
  }))
  return (
    <section id="promises">
      <Slate title={t('about.promises')} promises={promises} />
      {website && (
        <p class="small soft">
          {t('about.promises-text')} <ExternalLink view={view} href={website} />
        </p>
      )}
    </section>
  )
}

/** The third: what the collective is like, in something that everybody knows. */
export function Likeness({ view, comparison }: { view: View; comparison: NonNullable<CollectiveAbout['comparison']> }) {
  const { t, language } = view
  const caption = inLanguage(comparison.title, language)?.text ?? ''
  const rows = comparison.rows.map(({ there, here }) => ({
    head: <TranslatedText view={view} text={there} />,
    cells: [<TranslatedText view={view} text={here} />],
  }))
  return (
    <>
      <h2 id="likeness">
        <TranslatedText view={view} text={comparison.title} />
      </h2>
      <div class="two wide-start">
        <TranslatedProse view={view} text={comparison.text} />
        <Crate />
      </div>
      <Table
        caption={caption}
        quietCaption
        columns={[t('about.comparison-there'), t('about.comparison-here')]}
        rows={rows}
      />
    </>
  )
}
