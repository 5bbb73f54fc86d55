import { paths } from '../../../paths.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'

/** The pages above those of one stall. */
export const stallTrail = ({ t, to }: View): Step[] => [{ href: to(paths.portal.href()), label: t('ui.menu-portal') }]
