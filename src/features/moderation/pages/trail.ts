import { paths } from '../../../paths.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'

/** The way to what is taken from the public. */
export const underRestrictions = (view: View): Step[] => [
  ...underCoordination(view),
  { href: view.to(paths.coordinationRestrictions.href()), label: view.t('moderation.restrictions-title') },
]
