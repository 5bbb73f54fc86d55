import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underSecurity } from './trail.ts'

/** New recovery codes, shown this once. */
export function RecoveryCodesPage({ view, codes }: { view: View; codes: string[] }) {
  const { t, to } = view
  const title = t('accounts.codes-new-title')
  return (
    <Shell view={view} title={title} trail={underSecurity(view)} alternates={false}>
      <PageHead title={title} lead={t('accounts.codes-new-lead')} />
      <div class="wrap">
        <RecoveryCodes view={view} codes={codes} title={t('accounts.codes-kept-title')} />
        <p>
          <a class="button" href={to(paths.accountSecurity.href())}>
            {t('accounts.codes-noted')}
          </a>
        </p>
      </div>
    </Shell>
  )
}

export const RecoveryCodes = ({ view, codes, title }: { view: View; codes: string[]; title: string }) => (
  <section class="band stack" aria-labelledby="recovery">
    <h2 id="recovery">{title}</h2>
    <p>{view.t('accounts.codes-text')}</p>
    <ul class="codes">
      {codes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  </section>
)
