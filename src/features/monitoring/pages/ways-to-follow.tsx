import { paths } from '../../../paths.ts'
import { Sign } from '../../../ui/art/sign.tsx'
import type { View } from '../../../ui/view.ts'

/** Where one is told of incidents: of all, or of one hoster's. */
export const WaysToFollow = ({ view, hoster }: { view: View; hoster?: string }) => (
  <p class="row small no-print">
    <a href={feedOf(view, hoster)} type="application/atom+xml">
      <Sign name="feed" /> {view.t('monitoring.follow-atom')}
    </a>
    <a href={view.to(paths.follow.href({}, { hoster }))} rel="nofollow">
      <Sign name="mail" /> {view.t('monitoring.follow-mail')}
    </a>
  </p>
)

/** The feed of incidents. */
export const feedOf = ({ to }: View, hoster?: string): string =>
  `${to(hoster === undefined ? paths.status.href() : paths.statusHoster.href({ hoster }))}.atom`
