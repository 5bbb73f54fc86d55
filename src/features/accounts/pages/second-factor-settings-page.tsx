import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { PasswordField, TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underSecurity } from './trail.ts'

interface Props {
  view: View
  form: FilledForm
  isOn: boolean
  /** Then it is asked for. */
  hasPassword: boolean
}

/** The second factor: what it is and how to begin, or new recovery codes and how to do without it again. */
export function SecondFactorSettingsPage(props: Props) {
  const { view, form, isOn } = props
  const { t, to } = view
  const title = t('accounts.second-factor')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underSecurity(view)}>
      <PageHead title={title} lead={t(isOn ? 'accounts.second-on-lead' : 'accounts.second-off-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['password', 'code']} />
        <form method="post" action={to(paths.accountSecondFactor.href())} novalidate>
          {props.hasPassword && <Password view={view} form={form} />}
          {isOn ? <WhenOn view={view} form={form} /> : <Beginning view={view} />}
        </form>
      </div>
    </Shell>
  )
}

const Password = ({ view, form }: { view: View; form: FilledForm }) => (
  <PasswordField
    view={view}
    form={form}
    name="password"
    autocomplete="current-password"
    label={view.t('accounts.field-password')}
  />
)

const Beginning = ({ view }: { view: View }) => (
  <div class="form-actions">
    <button class="button" type="submit" name="step" value="begin">
      {view.t('accounts.second-begin')}
    </button>
  </div>
)

const WhenOn = ({ view, form }: { view: View; form: FilledForm }) => (
  <>
    <TextField
      view={view}
      form={form}
      name="code"
      autocomplete="one-time-code"
      label={view.t('accounts.field-code')}
      hint={view.t('accounts.field-code-hint')}
    />
    <div class="form-actions">
      <button class="button" type="submit" name="step" value="renew">
        {view.t('accounts.second-renew')}
      </button>
      <button class="button outline" type="submit" name="step" value="end">
        {view.t('accounts.second-end')}
      </button>
    </div>
  </>
)
