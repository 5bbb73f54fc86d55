import { paths } from '../../../paths.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'

/** The way to the pages of one's own account. */
export const underAccount = ({ t, to }: View): Step[] => [
  { href: to(paths.account.href()), label: t('accounts.trail-account') },
]

export const underSecurity = (view: View): Step[] => [
  ...underAccount(view),
  { href: view.to(paths.accountSecurity.href()), label: view.t('accounts.security-title') },
]
