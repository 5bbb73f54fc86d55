import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { qrCodeOf } from '../securing/qr-code.ts'
import type { Secrets } from '../securing/second-factor.ts'
import { secretIn } from '../signing-in/code.ts'
import { RecoveryCodes } from './recovery-codes-page.tsx'
import { underSecurity } from './trail.ts'

/** The secret and the recovery codes, shown this once; a first code of the application switches them on. */
export function SecondFactorSecretPage({ view, form, secrets }: { view: View; form: FilledForm; secrets: Secrets }) {
  const { t, to } = view
  const title = t('accounts.secret-title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underSecurity(view)} alternates={false}>
      <PageHead title={title} lead={t('accounts.secret-lead')} />
      <div class="wrap">
        <ErrorSummary view={view} form={form} order={['code']} />
        <Secret view={view} uri={secrets.uri} />
        <RecoveryCodes view={view} codes={secrets.codes} title={t('accounts.codes-title')} />
        <section class="band stack" aria-labelledby="first-code">
          <h2 id="first-code">{t('accounts.secret-first-code')}</h2>
          <form method="post" action={to(paths.accountSecondFactor.href())} novalidate>
            <TextField
              view={view}
              form={{ ...form, values: {} }}
              name="code"
              autocomplete="one-time-code"
              label={t('accounts.field-first-code')}
            />
            <input type="hidden" name="secretUri" value={secrets.uri} />
            <input type="hidden" name="codes" value={secrets.codes.join(' ')} />
            <div class="form-actions">
              <button class="button" type="submit" name="step" value="confirm">
                {t('accounts.second-switch-on')}
              </button>
              <a href={to(paths.accountSecurity.href())}>{t('accounts.give-up')}</a>
            </div>
          </form>
        </section>
      </div>
    </Shell>
  )
}

function Secret({ view, uri }: { view: View; uri: string }) {
  const drawn = qrCodeOf(uri)
  return (
    <section class="band stack" aria-labelledby="secret">
      <h2 id="secret">{view.t('accounts.secret-in-app')}</h2>
      {drawn && (
        <p>
          <svg
            class="qr"
            viewBox={`0 0 ${drawn.size} ${drawn.size}`}
            role="img"
            aria-label={view.t('accounts.secret-qr')}
          >
            <path d={drawn.path} />
          </svg>
        </p>
      )}
      <p>
        <a href={uri}>{view.t('accounts.secret-open')}</a>
      </p>
      <p>{view.t('accounts.secret-by-hand')}</p>
      <p>
        <code>{secretIn(uri)}</code>
      </p>
    </section>
  )
}
