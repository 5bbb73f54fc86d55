import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { PasswordField, TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'

/** Signing in with a password, for those who chose one. */
export function PasswordPage({ view, form }: { view: View; form: FilledForm }) {
  const { t, to } = view
  const title = t('accounts.password-title')
  const next = textIn(form, 'next')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0}>
      <PageHead title={title} lead={t('accounts.password-lead')} />
      <div class="wrap band stack">
        <ErrorSummary view={view} form={form} order={['email', 'password']} />
        <form method="post" action={to(paths.signInPassword.href())} novalidate>
          <TextField
            view={view}
            form={form}
            name="email"
            type="email"
            autocomplete="username"
            label={t('accounts.field-email')}
          />
          <PasswordField
            view={view}
            form={form}
            name="password"
            autocomplete="current-password"
            label={t('accounts.field-password')}
          />
          <input type="hidden" name="next" value={next} />
          <div class="form-actions">
            <button class="button" type="submit">
              {t('accounts.sign-in-title')}
            </button>
            <a href={to(paths.signIn.href({}, { next }))}>{t('accounts.link-instead')}</a>
          </div>
        </form>
      </div>
    </Shell>
  )
}
