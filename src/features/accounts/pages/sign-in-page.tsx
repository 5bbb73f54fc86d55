import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Ears } from '../../../ui/ears.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { SignOut } from './sign-out.tsx'

interface Props {
  view: View
  form: FilledForm
  /** Who is signed in already, if somebody is. */
  signedInAs: string | null
}

/** The door: a link by e-mail first, a passkey where the browser can, a password for those who chose one. */
export function SignInPage({ view, form, signedInAs }: Props) {
  const { t } = view
  const title = t('accounts.sign-in-title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} modules={['passkey']}>
      <PageHead title={title} lead={t('accounts.sign-in-lead')} />
      <div class="wrap aside end">
        <div class="stack">
          {signedInAs && <Already view={view} email={signedInAs} />}
          <ErrorSummary view={view} form={form} order={['email']} />
          <Ears id="by-link" title={t('accounts.by-link')}>
            <LinkForm view={view} form={form} button={t('accounts.send-link')} />
          </Ears>
          <p class="row">
            <PasskeyButton view={view} next={textIn(form, 'next')} />
            <a href={view.to(paths.signInPassword.href({}, { next: textIn(form, 'next') }))}>
              {t('accounts.or-password')}
            </a>
          </p>
        </div>
        <section class="stack" aria-labelledby="what-for">
          <h2 id="what-for">{t('accounts.who-signs-in')}</h2>
          <p>{t('accounts.who-signs-in-text')}</p>
        </section>
      </div>
    </Shell>
  )
}

/** Asks for a link: the same form wherever one may be needed again. */
export const LinkForm = ({ view, form, button }: { view: View; form: FilledForm; button: string }) => (
  <form method="post" action={view.to(paths.signIn.href())} novalidate>
    <TextField
      view={view}
      form={form}
      name="email"
      type="email"
      autocomplete="username webauthn"
      label={view.t('accounts.field-email')}
      hint={view.t('accounts.field-email-hint')}
    />
    <input type="hidden" name="next" value={textIn(form, 'next')} />
    <SendButton>{button}</SendButton>
  </form>
)

/** Shown by its module, where the browser knows passkeys. */
const PasskeyButton = ({ view: { t, to }, next }: { view: View; next: string }) => (
  <button
    class="button outline"
    type="button"
    hidden
    data-passkey="sign-in"
    data-options={to(paths.signInPasskeyOptions.href())}
    data-answer={to(paths.signInPasskey.href())}
    data-next={next}
    data-refused={t('accounts.passkey-refused')}
  >
    {t('accounts.or-passkey')}
  </button>
)

const Already = ({ view, email }: { view: View; email: string }) => (
  <div class="notice good">
    <p class="title">{view.t('accounts.already-title')}</p>
    <p>{view.t.rich<Child>('accounts.already-as', { email, who: (words) => <bdi>{words}</bdi> })}</p>
    <div class="row">
      <a href={view.to(paths.account.href())}>{view.t('accounts.go-on')}</a>
      <SignOut view={view} />
    </div>
  </div>
)
