import { paths } from '../../../paths.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'

/** Pages about a hoster stand under its own. */
export const underHoster = ({ to, t }: View, { slug, facts }: Pick<Hoster, 'slug' | 'facts'>): Step[] => [
  { href: to(paths.hosters.href()), label: t('remarks.trail-hosters') },
  { href: to(paths.hoster.href({ slug })), label: facts.name },
]

export const underCoordination = ({ t, to }: View): Step[] => [
  { href: to(paths.coordination.href()), label: t('remarks.trail-coordination') },
]
