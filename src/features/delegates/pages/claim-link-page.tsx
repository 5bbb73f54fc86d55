import type { Child } from 'hono/jsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underHoster } from '../../../ui/ways-up.ts'
import type { Hoster } from '../../hosters/index.ts'

interface Props {
  view: View
  hoster: Hoster
  account: string
}

/** Where the link of a hoster's own mailbox leads: one button, for the person who asked for it. */
export function ClaimLinkPage({ view, hoster, account }: Props) {
  const { t, to } = view
  const { name } = hoster.facts
  return (
    <Shell
      view={view}
      title={t('delegates.claim-title', { hoster: name })}
      alternates={false}
      trail={underHoster(view, hoster)}
    >
      <PageHead
        mark={hoster.fictional && <FictionalMark view={view} />}
        title={t.rich<Child>('delegates.claim-title', { hoster: <bdi>{name}</bdi> })}
        lead={t.rich<Child>('delegates.claim-link-lead', { hoster: <bdi>{name}</bdi>, account: <bdi>{account}</bdi> })}
      />
      <div class="wrap stack end">
        <form method="post" action={to(view.address)}>
          <button class="button" type="submit">
            {t('delegates.claim-link-button')}
          </button>
        </form>
      </div>
    </Shell>
  )
}
