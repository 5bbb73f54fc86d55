import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { VersionAsked } from '../../coordinating/asked.ts'
import { type Comparison, nothingChanged } from '../../showing/compare.ts'
import { Counts } from '../diff-page.tsx'
import { Differences } from '../differences.tsx'
import { underVersion } from './trails.ts'

interface Props {
  view: View
  asked: VersionAsked
  comparison: Comparison
}

/** What a version that is written changes of the one in force. */
export function VersionDiffPage({ view, asked, comparison }: Props) {
  const { t } = view
  const { before, after } = comparison
  const title = t('charter.diff-title', { before: before.number, after: after.number })
  return (
    <Shell view={view} title={title} alternates={false} trail={underVersion(view, asked)} sheets={['charter']}>
      <PageHead
        title={title}
        lead={nothingChanged(comparison) ? t('charter.diff-nothing') : <Counts view={view} comparison={comparison} />}
      />
      <div class="wrap stack">
        <Differences view={view} comparison={comparison} />
      </div>
    </Shell>
  )
}
