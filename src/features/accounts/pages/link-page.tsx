import type { Child } from 'hono/jsx'
import { Crate } from '../../../ui/art/crate.tsx'
import { emptyForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { LinkForm } from './sign-in-page.tsx'

/** Where the mailed link leads: one button. A program that looks at mails may open it; it presses nothing. */
export const LinkPage = ({ view, email }: { view: View; email: string }) => (
  <Shell view={view} title={view.t('accounts.link-title')} alternates={false}>
    <PageHead
      title={view.t('accounts.link-title')}
      lead={view.t.rich<Child>('accounts.link-lead', { email, who: (words) => <bdi>{words}</bdi> })}
    />
    <div class="wrap aside end">
      <div class="stack">
        <form method="post" action={view.to(view.address)}>
          <button class="button" type="submit">
            {view.t('accounts.link-button')}
          </button>
        </form>
        <p class="small soft">{view.t('accounts.link-not-you')}</p>
      </div>
      <Crate />
    </div>
  </Shell>
)

/** A link that was used, is too old or never was: another is one button away. */
export const LinkOverPage = ({ view, email, next }: { view: View; email: string; next: string }) => (
  <Shell view={view} title={view.t('accounts.link-over-title')} alternates={false}>
    <PageHead title={view.t('accounts.link-over-title')} lead={view.t('accounts.link-over-lead')} />
    <div class="wrap band">
      <LinkForm view={view} form={{ ...emptyForm, values: { email, next } }} button={view.t('accounts.sent-again')} />
    </div>
  </Shell>
)
