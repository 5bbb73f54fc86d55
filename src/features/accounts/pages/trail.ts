import { paths } from '../../../paths.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'

export const underSecurity = (view: View): Step[] => [
  ...underAccount(view),
  { href: view.to(paths.accountSecurity.href()), label: view.t('accounts.security-title') },
]
