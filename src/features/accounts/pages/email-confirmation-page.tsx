import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Side } from '../email/email-change.ts'

interface Props {
  view: View
  newEmail: string
  side: Side
  /** Whether the button is still to be pressed, the other mailbox is still to agree, or all is done. */
  step: 'asks' | 'waits' | 'done'
}

/** Where the links of a change of address lead: one button, and what has become of it. */
export function EmailConfirmationPage({ view, newEmail, side, step }: Props) {
  const { t } = view
  const title = t(`accounts.email-${step}-title`)
  const who = (words: Child) => <bdi>{words}</bdi>
  const lead = step === 'waits' ? 'accounts.email-waits-for-other' : (`accounts.email-${step}-lead` as const)
  return (
    <Shell view={view} title={title} alternates={false}>
      <PageHead title={title} lead={t.rich<Child>(lead, { email: newEmail, who })} />
      {step === 'asks' && (
        <div class="wrap stack">
          <form method="post" action={view.to(view.address)}>
            <button class="button" type="submit">
              {t('accounts.email-agree')}
            </button>
          </form>
          <p class="small soft">{t(side === 'old' ? 'accounts.email-not-you-old' : 'accounts.email-not-you-new')}</p>
        </div>
      )}
    </Shell>
  )
}

/** A link that is too old or was replaced, or an address that cannot be had. */
export const EmailOverPage = ({ view, isTaken }: { view: View; isTaken: boolean }) => {
  const { t, to } = view
  const title = t(isTaken ? 'accounts.email-taken-title' : 'accounts.link-over-title')
  return (
    <Shell view={view} title={title} alternates={false}>
      <PageHead title={title} lead={t(isTaken ? 'accounts.email-taken-lead' : 'accounts.email-over-lead')} />
      <div class="wrap">
        <p>
          <a href={to(paths.accountEmail.href())}>{t('accounts.email-start-again')}</a>
        </p>
      </div>
    </Shell>
  )
}
