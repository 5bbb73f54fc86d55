import { paths } from '../paths.ts'
import type { Step } from './trail.tsx'
import type { View } from './view.ts'

interface Hoster {
  slug: string
  facts: { name: string }
}

/** The pages above those of one's own account. */
export const underAccount = ({ to, t }: View): Step[] => [
  { href: to(paths.account.href()), label: t('ui.menu-account') },
]

/** The pages above those of the coordination. */
export const underCoordination = ({ to, t }: View): Step[] => [
  { href: to(paths.coordination.href()), label: t('ui.trail-coordination') },
]

/** The pages above the one of a hoster. */
export const underHosters = ({ to, t }: View): Step[] => [
  { href: to(paths.hosters.href()), label: t('ui.menu-hosters') },
]

/** The pages above all that is about one hoster. */
export const underHoster = (view: View, { slug, facts }: Hoster): Step[] => [
  ...underHosters(view),
  { href: view.to(paths.hoster.href({ slug })), label: facts.name },
]
