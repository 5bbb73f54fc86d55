import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { short } from '../../../ui/short.ts'
import type { View } from '../../../ui/view.ts'
import { underHosters } from '../../../ui/ways-up.ts'
import type { Hoster, Service } from '../../hosters/index.ts'
import { Restricted, type Restriction } from '../../moderation/index.ts'

interface Props {
  view: View
  frozen: Restriction
  hoster: Hoster
  /** The service that was asked for; null for the hoster itself. */
  service: Service | null
}

/** What is left of a page that the coordination has frozen: its name, why, and what its hoster answers. */
export function FrozenPage({ view, frozen, hoster, service }: Props) {
  const { t, to } = view
  const { name } = (service ?? hoster).facts
  const trail = underHosters(view)
  const link = (
    <a href={to(paths.hoster.href({ slug: hoster.slug }))}>
      <bdi>{hoster.facts.name}</bdi>
    </a>
  )
  return (
    <Shell view={view} title={short(name)} trail={trail}>
      <PageHead
        title={<bdi>{name}</bdi>}
        mark={hoster.fictional && <FictionalMark view={view} />}
        lead={service && t.rich<Child>('directory.service-by-only', { hoster: link })}
      >
        <Restricted view={view} restriction={frozen} />
      </PageHead>
    </Shell>
  )
}
