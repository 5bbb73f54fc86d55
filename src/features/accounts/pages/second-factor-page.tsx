import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'

/** The code of the second factor, or one of those kept for the day when the telephone is lost. */
export function SecondFactorPage({ view, form }: { view: View; form: FilledForm }) {
  const { t, to } = view
  const title = t('accounts.second-title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} alternates={false}>
      <PageHead title={title} lead={t('accounts.second-lead')} />
      <div class="wrap band stack">
        <ErrorSummary view={view} form={form} order={['code']} />
        <form method="post" action={to(paths.signInSecondFactor.href())} novalidate>
          <TextField
            view={view}
            form={{ ...form, values: {} }}
            name="code"
            autocomplete="one-time-code"
            label={t('accounts.field-code')}
            hint={t('accounts.field-code-hint')}
          />
          <input type="hidden" name="next" value={textIn(form, 'next')} />
          <div class="form-actions">
            <button class="button" type="submit">
              {t('accounts.sign-in-title')}
            </button>
            <a href={to(paths.signIn.href({}, { next: textIn(form, 'next') }))}>{t('accounts.second-restart')}</a>
          </div>
        </form>
      </div>
    </Shell>
  )
}
