import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'

/** The pages above those that tell of a hoster's incidents, for who acts for it. */
export const underIncidents = (view: View, hoster: Hoster) => [
  ...underHoster(view, hoster),
  { href: view.to(paths.hosterIncidents.href({ slug: hoster.slug })), label: view.t('monitoring.incidents') },
]
