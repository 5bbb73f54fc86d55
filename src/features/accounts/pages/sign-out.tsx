import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'

export const SignOut = ({ view }: { view: View }) => (
  <form method="post" action={view.to(paths.signOut.href())}>
    <button class="button outline small" type="submit">
      {view.t('accounts.sign-out')}
    </button>
  </form>
)
