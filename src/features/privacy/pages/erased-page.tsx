import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'

/** Good-bye. */
export const ErasedPage = ({ view }: { view: View }) => (
  <Shell view={view} title={view.t('privacy.erased-title')}>
    <PageHead title={view.t('privacy.erased-title')} lead={view.t('privacy.erased-lead')} />
    <div class="wrap band">
      <a class="button" href={view.to(paths.home.href())}>
        {view.t('privacy.erased-home')}
      </a>
    </div>
  </Shell>
)
