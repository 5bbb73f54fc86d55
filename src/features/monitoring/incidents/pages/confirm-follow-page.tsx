import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'

interface Props {
  view: View
  /** Null: all. */
  hoster: Hoster | null
  isConfirmed: boolean
}

/** Where the mailed link leads: one button; then that it is done. Looking changes nothing. */
export function ConfirmFollowPage({ view, hoster, isConfirmed }: Props) {
  const { t, to } = view
  const title = t(isConfirmed ? 'monitoring.follow-done-title' : 'monitoring.follow-confirm-title')
  const what = hoster ? t('monitoring.follow-one', { hoster: hoster.facts.name }) : t('monitoring.follow-all')
  return (
    <Shell view={view} title={title} alternates={false}>
      <PageHead
        title={title}
        lead={isConfirmed ? t('monitoring.follow-done-lead') : t('monitoring.follow-confirm-lead')}
      />
      <div class="wrap prose end">
        <p>
          <bdi>{what}</bdi> {hoster?.fictional && <FictionalMark view={view} />}
        </p>
        {!isConfirmed && (
          <form method="post" action={to(view.address)}>
            <SendButton>{t('monitoring.follow-confirm-button')}</SendButton>
          </form>
        )}
      </div>
    </Shell>
  )
}
