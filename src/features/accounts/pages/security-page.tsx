import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'
import type { Doors } from '../securing/doors.ts'
import { PasskeysPart } from './passkeys-part.tsx'
import { SessionsPart } from './sessions-part.tsx'

/** All doors of an account on one page; each is opened and shut on a page of its own. */
export function SecurityPage({ view, doors }: { view: View; doors: Doors }) {
  const { t } = view
  const title = t('accounts.security-title')
  return (
    <Shell view={view} title={title} trail={underAccount(view)} modules={['passkey']}>
      <PageHead title={title} lead={t('accounts.security-lead')} />
      <div class="wrap">
        <PasskeysPart view={view} passkeys={doors.passkeys} />
        <PasswordPart view={view} since={doors.passwordSince} />
        <SecondFactorPart view={view} isOn={doors.hasSecondFactor} />
        <SessionsPart view={view} sessions={doors.sessions} />
      </div>
    </Shell>
  )
}

const PasswordPart = ({ view, since }: { view: View; since: string | null }) => (
  <Part id="password" title={view.t('accounts.field-password')}>
    <p>
      {since === null
        ? view.t('accounts.security-no-password')
        : view.t('accounts.security-password', { date: dayOf(view, since) })}
    </p>
    <p>
      <a class="button outline" href={view.to(paths.accountPassword.href())}>
        {view.t(since === null ? 'accounts.password-choose' : 'accounts.password-change')}
      </a>
    </p>
  </Part>
)

const SecondFactorPart = ({ view, isOn }: { view: View; isOn: boolean }) => (
  <Part id="second-factor" title={view.t('accounts.second-factor')}>
    <p class="prose">{view.t(isOn ? 'accounts.security-second-on' : 'accounts.security-second-off')}</p>
    <p>
      <a class="button outline" href={view.to(paths.accountSecondFactor.href())}>
        {view.t(isOn ? 'accounts.second-manage' : 'accounts.second-set-up')}
      </a>
    </p>
  </Part>
)

export const Part = ({ id, title, children }: { id: string; title: string; children: Child }) => (
  <section class="band stack">
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)
