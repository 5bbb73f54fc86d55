import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { Restricted, type Restriction } from '../../moderation/index.ts'
import { underAmendments } from './trails.ts'

/** In the place of a proposal that was taken from the public: why. */
export const HiddenPage = ({ view, restriction }: { view: View; restriction: Restriction }) => (
  <Shell view={view} title={view.t('amendments.an-amendment')} trail={underAmendments(view)}>
    <PageHead title={view.t('amendments.an-amendment')} />
    <div class="wrap stack">
      <Restricted view={view} restriction={restriction} />
    </div>
  </Shell>
)
