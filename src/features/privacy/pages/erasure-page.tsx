import { paths } from '../../../paths.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'

/** Before everything about a person is erased: what goes, what stays without their name. */
export function ErasurePage({ view, form, email }: { view: View; form: FilledForm; email: string }) {
  const { t, to } = view
  const title = t('privacy.erasure-title')
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      trail={[...underAccount(view), { href: to(paths.accountData.href()), label: t('privacy.data-title') }]}
    >
      <PageHead title={title} lead={t('privacy.erasure-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['sure']} />
        <div class="prose">
          <h2>{t('privacy.erasure-goes')}</h2>
          <p>{t('privacy.erasure-goes-text')}</p>
          <h2>{t('privacy.erasure-stays')}</h2>
          <p>{t('privacy.erasure-stays-text')}</p>
          <p>{t('privacy.erasure-alone')}</p>
        </div>
        <form method="post" action={to(paths.accountErasure.href())} novalidate>
          <Checkbox view={view} form={form} name="texts" label={t('privacy.erasure-with-texts')} />
          <Checkbox view={view} form={form} name="sure" label={t('privacy.erasure-sure', { email })} />
          <div class="form-actions">
            <button class="button" type="submit">
              {t('privacy.erasure-button')}
            </button>
            <a href={to(paths.accountData.href())}>{t('privacy.erasure-no')}</a>
          </div>
        </form>
      </div>
    </Shell>
  )
}
