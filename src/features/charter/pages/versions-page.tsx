import { paths } from '../../../paths.ts'
import { FormatLinks } from '../../../ui/format-links.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import type { View } from '../../../ui/view.ts'
import { type DocumentShown, stateIn } from '../showing/shown.ts'
import type { VersionRow } from '../version.ts'
import { ChooseVersions } from './choose-versions.tsx'
import { Decision, daysSaid, hasDecision } from './days.tsx'
import { trailOf } from './trail-of.ts'
import { lineOf } from './words.tsx'

interface Props {
  view: View
  shown: DocumentShown
}

/** The life of a document: its versions, the last begun first. */
export function VersionsPage({ view, shown }: Props) {
  const { t, to } = view
  const { document, version, versions } = shown
  const name = lineOf(view, version.content.title)
  const title = t('charter.versions-title', { title: name })
  const address = paths.documentVersions.href({ slug: document.slug })
  const feeds = [{ title, href: `${to(address)}.json`, type: 'application/json' as const }]
  const [last = version, former = last] = versions
  return (
    <Shell
      view={view}
      title={title}
      description={title}
      index
      canonical={address}
      trail={trailOf(view, document, name)}
      sheets={['charter']}
      feeds={feeds}
    >
      <PageHead title={title} lead={t('charter.versions-lead')} />
      <div class="wrap aside end">
        <div class="stack">
          <h2>{t('charter.versions')}</h2>
          <Timeline steps={versions.map((each) => stepOf(view, shown, each))} />
          <FormatLinks view={view} feeds={feeds} />
        </div>
        {versions.length > 1 && (
          <section aria-labelledby="compare">
            <h2 id="compare">{t('charter.compare-title')}</h2>
            <ChooseVersions view={view} shown={shown} before={former.number} after={last.number} />
          </section>
        )}
      </div>
    </Shell>
  )
}

function stepOf(view: View, shown: DocumentShown, version: VersionRow) {
  const { slug } = shown.document
  const { number } = version
  const state = stateIn(shown, version)
  return {
    title: (
      <a href={view.to(paths.documentVersion.href({ slug, number: String(number) }))}>
        {view.t(`charter.state-${state}-title`, { number })}
      </a>
    ),
    when: daysSaid(view, version),
    note: hasDecision(version) && <Decision view={view} version={version} />,
    todo: state === 'proposed' || state === 'adopted',
  }
}
