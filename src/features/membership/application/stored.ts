import { draftMonths } from '../../../platform/drafts/index.ts'
import type { Stored } from '../../../platform/stored.ts'
import { clearedAfterMonths } from './application.ts'
import '../tables.ts'

export const applicationStored: Stored[] = [
  {
    tables: ['application', 'applicationChange', 'applicationVersion'],
    name: 'membership.stored-applications-name',
    what: 'membership.stored-applications-what',
    why: 'membership.stored-applications-why',
    howLong: 'membership.stored-applications-how-long',
    values: { months: clearedAfterMonths, draft: draftMonths.kept },
  },
]
