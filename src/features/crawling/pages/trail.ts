import { paths } from '../../../paths.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'

export const underHoster = ({ to, t }: View, { slug, facts }: Hoster): Step[] => [
  { href: to(paths.hosters.href()), label: t('delegates.trail-hosters') },
  { href: to(paths.hoster.href({ slug })), label: facts.name },
]

export const underCoordination = ({ to, t }: View): Step[] => [
  { href: to(paths.coordination.href()), label: t('desk.coordination-title') },
]
