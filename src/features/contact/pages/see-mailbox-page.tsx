import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'

/** The link is on its way: nothing else has left. */
export function SeeMailboxPage({ view, mailLeaves }: { view: View; mailLeaves: boolean }) {
  const { t, to } = view
  const toOutbox = (words: Child) => <a href={to(paths.mails.href())}>{words}</a>
  return (
    <Shell view={view} title={t('contact.sent-title')}>
      <PageHead title={t('contact.sent-title')} lead={t('contact.sent-lead')} />
      <div class="wrap prose">
        {!mailLeaves && <Notice title={t.rich<Child>('contact.sent-demonstration', { link: toOutbox })} />}
        <p>{t('contact.sent-not-yet')}</p>
        <p>{t('contact.sent-missing')}</p>
      </div>
    </Shell>
  )
}
