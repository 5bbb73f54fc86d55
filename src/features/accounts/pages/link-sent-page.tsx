import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { linkHours } from '../signing-in/sign-in-link.ts'

interface Props {
  view: View
  email: string
  next: string
  /** Whether whoever reads this page may read its mails too. */
  mailsAreHere: boolean
}

/** After a link was asked for: where it went, and how to have another without typing again. */
export function LinkSentPage({ view, email, next, mailsAreHere }: Props) {
  const { t, to } = view
  const title = t('accounts.sent-title')
  const who = (words: Child) => <bdi>{words}</bdi>
  return (
    <Shell view={view} title={title} alternates={false}>
      <PageHead title={title} lead={t.rich<Child>('accounts.sent-lead', { email, hours: linkHours, who })} />
      <div class="wrap band stack">
        {mailsAreHere && (
          <Notice
            title={t.rich<Child>('accounts.sent-here', {
              link: (words) => <a href={to(paths.mails.href())}>{words}</a>,
            })}
          />
        )}
        <p class="prose">{t('accounts.sent-nothing')}</p>
        <form method="post" action={to(paths.signIn.href())}>
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="next" value={next} />
          <div class="row">
            <button class="button outline" type="submit">
              {t('accounts.sent-again')}
            </button>
            <a href={to(paths.signIn.href({}, { next }))}>{t('accounts.sent-other')}</a>
          </div>
        </form>
      </div>
    </Shell>
  )
}
