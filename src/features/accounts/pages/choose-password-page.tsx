import { paths } from '../../../paths.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { PasswordField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { shortestPassword } from '../securing/password.ts'
import { underSecurity } from './trail.ts'

interface Props {
  view: View
  form: FilledForm
  isFirst: boolean
}

/** A password for those who want one: the first, another, or none any more. */
export function ChoosePasswordPage({ view, form, isFirst }: Props) {
  const { t, to } = view
  const title = t(isFirst ? 'accounts.password-choose' : 'accounts.password-change')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underSecurity(view)}>
      <PageHead title={title} lead={t('accounts.password-choose-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['password', 'newPassword', 'passwordAgain']} />
        <form method="post" action={to(paths.accountPassword.href())} novalidate>
          {!isFirst && <OldPassword view={view} form={form} />}
          <PasswordField
            view={view}
            form={form}
            name="newPassword"
            autocomplete="new-password"
            label={t('accounts.field-new-password')}
            hint={t('accounts.field-new-password-hint', { count: shortestPassword })}
          />
          <PasswordField
            view={view}
            form={form}
            name="passwordAgain"
            autocomplete="new-password"
            label={t('accounts.field-password-again')}
          />
          <Checkbox view={view} form={form} name="endsOthers" label={t('accounts.field-ends-others')} />
          <div class="form-actions">
            <button class="button" type="submit">
              {t('accounts.password-keep')}
            </button>
            {!isFirst && (
              <button class="button outline" type="submit" name="remove" value="yes">
                {t('accounts.password-remove')}
              </button>
            )}
          </div>
        </form>
      </div>
    </Shell>
  )
}

const OldPassword = ({ view, form }: { view: View; form: FilledForm }) => (
  <PasswordField
    view={view}
    form={form}
    name="password"
    autocomplete="current-password"
    label={view.t('accounts.field-old-password')}
    hint={view.t('accounts.field-old-password-hint')}
  />
)
