import { paths } from '../../../paths.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'

/** The way to the pages of the coordination. */
export const underCoordination = ({ t, to }: View): Step[] => [
  { href: to(paths.coordination.href()), label: t('moderation.trail-coordination') },
]

/** The same, down to what is taken from the public. */
export const underRestrictions = (view: View): Step[] => [
  ...underCoordination(view),
  { href: view.to(paths.coordinationRestrictions.href()), label: view.t('moderation.restrictions-title') },
]
