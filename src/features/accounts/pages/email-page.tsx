import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'
import { changeHours } from '../email/email-change.ts'

interface Waiting {
  newEmail: string
  oldConfirmedAt: string | null
  newConfirmedAt: string | null
}

interface Props {
  view: View
  form: FilledForm
  email: string
  /** A change that still waits for one of its mailboxes. */
  change: Waiting | undefined
}

/** Another e-mail address: both mailboxes agree first. */
export function EmailPage({ view, form, email, change }: Props) {
  const { t, to } = view
  const title = t('accounts.email-title')
  const who = (words: Child) => <bdi>{words}</bdi>
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underAccount(view)}>
      <PageHead title={title} lead={t.rich<Child>('accounts.email-lead', { email, who })} />
      <div class="wrap stack">
        {change && <Waits view={view} change={change} />}
        <ErrorSummary view={view} form={form} order={['email']} />
        <form method="post" action={to(paths.accountEmail.href())} novalidate>
          <TextField
            view={view}
            form={form}
            name="email"
            type="email"
            autocomplete="email"
            label={t('accounts.field-new-email')}
            hint={t('accounts.field-new-email-hint', { hours: changeHours })}
          />
          <SendButton>{t('accounts.email-ask')}</SendButton>
        </form>
        <p class="small soft">
          {t.rich<Child>('accounts.email-lost', { link: (words) => <a href={to(paths.contact.href())}>{words}</a> })}
        </p>
      </div>
    </Shell>
  )
}

function Waits({ view: { t }, change }: { view: View; change: Waiting }) {
  const { newEmail, oldConfirmedAt, newConfirmedAt } = change
  const who = (words: Child) => <bdi>{words}</bdi>
  const isHalfDone = oldConfirmedAt !== null || newConfirmedAt !== null
  return (
    <Notice kind="wait" role="status" title={t('accounts.email-waits-title')}>
      <p>{t.rich<Child>('accounts.email-waits', { email: newEmail, hours: changeHours, who })}</p>
      {isHalfDone && (
        <p>{t(oldConfirmedAt === null ? 'accounts.email-waits-for-old' : 'accounts.email-waits-for-new')}</p>
      )}
    </Notice>
  )
}
