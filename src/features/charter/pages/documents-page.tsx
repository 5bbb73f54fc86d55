import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { FormatLinks } from '../../../ui/format-links.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { type DocumentShown, stateIn } from '../showing/shown.ts'
import { Days } from './days.tsx'
import { Line } from './words.tsx'

interface Props {
  view: View
  documents: readonly DocumentShown[]
}

/** What the collective decided on paper: its charter, its manifesto, its statutes. */
export function DocumentsPage({ view, documents }: Props) {
  const { t, to, collective } = view
  const title = t('charter.documents-title')
  const feeds = [{ title, href: `${to(paths.documents.href())}.json`, type: 'application/json' as const }]
  return (
    <Shell
      view={view}
      title={title}
      description={t('charter.documents-lead', { collective: collective.name })}
      index
      sheets={['charter']}
      feeds={feeds}
    >
      <PageHead title={title} lead={t('charter.documents-lead', { collective: collective.name })}>
        <p>
          <a class="button outline" href={to(paths.amendments.href())}>
            {t('charter.to-amendments')}
          </a>
        </p>
      </PageHead>
      <div class="wrap stack">
        {documents.length === 0 ? (
          <BlankState title={t('charter.documents-none')} drawing="crate" />
        ) : (
          <ul class="rows">
            {documents.map((shown) => (
              <DocumentLine view={view} shown={shown} />
            ))}
          </ul>
        )}
        <FormatLinks view={view} feeds={feeds} />
      </div>
    </Shell>
  )
}

function DocumentLine({ view, shown }: { view: View; shown: DocumentShown }) {
  const { document, version, versions } = shown
  const { slug, kind } = document
  return (
    <li>
      <h2>
        <a href={view.to(paths.document.href({ slug }))}>
          <Line view={view} text={version.content.title} />
        </a>
      </h2>
      <p>{view.t(`charter.kind-${kind}-what`)}</p>
      <p class="small soft">
        {view.t(`charter.state-${stateIn(shown, version)}-title`, { number: version.number })} ·{' '}
        <Days view={view} version={version} />
      </p>
      <p class="row small">
        <a href={view.to(paths.documentVersions.href({ slug }))}>
          {view.t('charter.all-versions', { count: versions.length })}
        </a>
      </p>
    </li>
  )
}
