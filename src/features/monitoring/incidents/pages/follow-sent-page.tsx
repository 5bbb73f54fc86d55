import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'

interface Props {
  view: View
  mailLeaves: boolean
  isSignedIn: boolean
}

/** The link is on its way; who is signed in follows already. */
export function FollowSentPage({ view, mailLeaves, isSignedIn }: Props) {
  const { t, to } = view
  const title = t(isSignedIn ? 'monitoring.follow-done-title' : 'monitoring.follow-sent-title')
  const toOutbox = (words: Child) => <a href={to(paths.mails.href())}>{words}</a>
  return (
    <Shell view={view} title={title} alternates={false}>
      <PageHead title={title} lead={t(isSignedIn ? 'monitoring.follow-done-lead' : 'monitoring.follow-sent-lead')} />
      <div class="wrap prose end">
        {!mailLeaves && <Notice title={t.rich<Child>('monitoring.follow-demonstration', { link: toOutbox })} />}
        {!isSignedIn && <p>{t('monitoring.follow-sent-missing')}</p>}
      </div>
    </Shell>
  )
}
