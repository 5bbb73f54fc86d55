import { Sign } from '../../../../ui/art/sign.tsx'
import type { View } from '../../../../ui/view.ts'

/** On the pages of a litter that does not exist, before anything else. */
export const MadeUpLitter = ({ view }: { view: View }) => (
  <div class="notice pretended">
    <p class="title">
      <Sign name="mask" />
      <span>{view.t('membership.fictional-title')}</span>
    </p>
    <p>{view.t('membership.fictional-text')}</p>
  </div>
)
