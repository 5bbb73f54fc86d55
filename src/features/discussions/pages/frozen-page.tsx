import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { Restricted, type Restriction } from '../../moderation/index.ts'
import { underDiscussions } from './trail.ts'

/** A topic that was taken from the public as a whole: why. */
export function FrozenPage({ view, frozen }: { view: View; frozen: Restriction }) {
  const title = view.t('discussions.frozen-title')
  return (
    <Shell view={view} title={title} trail={underDiscussions(view)}>
      <PageHead title={title} />
      <div class="wrap stack">
        <Restricted view={view} restriction={frozen} />
      </div>
    </Shell>
  )
}
