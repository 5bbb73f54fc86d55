import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'

/** Names of hosters, each with its page, in one line. */
export const HosterLinks = ({ view, hosters }: { view: View; hosters: readonly Hoster[] }) => (
  <>
    {hosters.map(({ slug, facts }, at) => (
      <>
        {at > 0 && ', '}
        <a href={view.to(paths.hoster.href({ slug }))}>
          <bdi>{facts.name}</bdi>
        </a>
      </>
    ))}
  </>
)
