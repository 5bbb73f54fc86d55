import { paths } from '../../../paths.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'

interface Props {
  view: View
  /** What was sent when nobody was signed in any more. */
  typed: Typed
}

/** The session ended while a form was filled: sign in beside, then send the same again. */
export const SignInAgainPage = ({ view, typed }: Props) => (
  <Shell view={view} title={view.t('accounts.again-title')} alternates={false}>
    <PageHead title={view.t('accounts.again-title')} lead={view.t('accounts.again-lead')} />
    <div class="wrap band stack">
      <p>
        <a class="button" href={view.to(paths.signIn.href())} target="_blank" rel="noopener">
          {view.t('accounts.again-sign-in')}
        </a>
      </p>
      <form method="post" action={view.to(view.address)}>
        {Object.entries(typed).flatMap(([name, value]) =>
          [value].flat().map((each) => <input type="hidden" name={name} value={each} />),
        )}
        <button class="button outline" type="submit">
          {view.t('accounts.again-send')}
        </button>
      </form>
    </div>
  </Shell>
)
