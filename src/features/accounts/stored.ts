import type { Stored } from '../../platform/stored.ts'
import { changeHours } from './email/email-change.ts'
import { expiredKeyDays } from './forget-what-is-over.ts'
import { sessionDays } from './signing-in/auth.ts'
import { linkHours } from './signing-in/sign-in-link.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['person', 'roleGrant', 'personBlock', 'authUser'],
    name: 'accounts.stored-name',
    what: 'accounts.stored-what',
    why: 'accounts.stored-why',
    howLong: 'accounts.stored-how-long',
    values: {},
  },
  {
    tables: ['authAccount', 'authTwoFactor', 'authPasskey', 'authSession', 'apiKey'],
    name: 'accounts.stored-doors-name',
    what: 'accounts.stored-doors-what',
    why: 'accounts.stored-doors-why',
    howLong: 'accounts.stored-doors-how-long',
    values: { days: sessionDays, keys: expiredKeyDays },
  },
  {
    tables: ['signInLink', 'emailChange', 'authVerification', 'accountTry', 'usedCode'],
    name: 'accounts.stored-links-name',
    what: 'accounts.stored-links-what',
    why: 'accounts.stored-links-why',
    howLong: 'accounts.stored-links-how-long',
    values: { hours: linkHours + 24, changes: changeHours },
  },
]
