import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { type Comparison, nothingChanged } from '../showing/compare.ts'
import { ChooseVersions } from './choose-versions.tsx'
import { Differences } from './differences.tsx'
import { trailOf } from './trail-of.ts'
import { lineOf } from './words.tsx'

interface Props {
  view: View
  comparison: Comparison
}

/** What changes from one version of a document to another, clause by clause and word by word. */
export function DiffPage({ view, comparison }: Props) {
  const { t, to } = view
  const { shown, before, after } = comparison
  const { document } = shown
  const name = lineOf(view, after.content.title)
  const title = t('charter.diff-title', { before: before.number, after: after.number })
  const versions = { href: to(paths.documentVersions.href({ slug: document.slug })), label: t('charter.versions') }
  return (
    <Shell
      view={view}
      title={t('charter.diff-page-title', { title: name, before: before.number, after: after.number })}
      trail={[...trailOf(view, document, name), versions]}
      sheets={['charter']}
    >
      <PageHead
        title={title}
        lead={nothingChanged(comparison) ? t('charter.diff-nothing') : <Counts {...{ view, comparison }} />}
      >
        <ChooseVersions view={view} shown={shown} before={before.number} after={after.number} />
      </PageHead>
      <div class="wrap stack">
        <Differences view={view} comparison={comparison} />
      </div>
    </Shell>
  )
}

export function Counts({ view: { t }, comparison: { clauses, unchanged } }: Props) {
  const added = clauses.filter(({ before }) => before === null).length
  const removed = clauses.filter(({ after }) => after === null).length
  return <>{t('charter.diff-counts', { changed: clauses.length - added - removed, added, removed, unchanged })}</>
}
