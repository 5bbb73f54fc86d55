import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'

interface Props {
  view: View
  hoster: Pick<Hoster, 'slug' | 'facts'>
  name: string | null
}

/** Who reviewed, and for which hoster. */
export function SaidBy({ view, hoster, name }: Props) {
  const link = (
    <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
      <bdi>{hoster.facts.name}</bdi>
    </a>
  )
  if (name === null) return <>{view.t.rich<Child>('membership.review-by-hoster', { hoster: link })}</>
  return <>{view.t.rich<Child>('membership.review-by', { hoster: link, name: <bdi>{name}</bdi> })}</>
}
