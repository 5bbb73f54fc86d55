import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Amendment } from '../amendment.ts'
import { titleIn, underAmendments } from './trails.ts'

/** Whoever was given the link is asked whether they write too. */
export function InvitationPage({ view, amendment, token }: { view: View; amendment: Amendment; token: string }) {
  const { t, to } = view
  const { slug } = amendment
  return (
    <Shell view={view} title={t('amendments.invitation-title')} alternates={false} trail={underAmendments(view)}>
      <PageHead
        title={t('amendments.invitation-title')}
        lead={t('amendments.invitation-lead', { title: titleIn(view, amendment.draft) })}
      />
      <form method="post" action={to(paths.amendmentInvitation.href({ slug, token }))} class="wrap stack">
        <p>{t('amendments.invitation-what')}</p>
        <SendButton>{t('amendments.invitation-button')}</SendButton>
      </form>
    </Shell>
  )
}
