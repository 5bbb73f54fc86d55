import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'

/** The way to say that a hoster does not keep to a clause. */
export const SuspectLink = ({ view, hoster, clauseId }: { view: View; hoster: { slug: string }; clauseId: string }) => (
  <a class="small" href={view.to(paths.suspicion.href({ slug: hoster.slug, clause: clauseId }))} rel="nofollow">
    {view.t('compliance.suspect')}
  </a>
)
