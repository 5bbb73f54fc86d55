import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'

export const HosterLink = ({ view, hoster }: { view: View; hoster: Pick<Hoster, 'slug' | 'facts'> }) => (
  <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
    <bdi>{hoster.facts.name}</bdi>
  </a>
)
