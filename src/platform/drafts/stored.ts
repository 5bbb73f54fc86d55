import type { Stored } from '../stored.ts'
import { draftMonths, draftsOfNobody } from './draft.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['draft'],
    name: 'drafts.stored-name',
    what: 'drafts.stored-what',
    why: 'drafts.stored-why',
    howLong: 'drafts.stored-how-long',
    values: { months: draftMonths.kept, days: draftsOfNobody.days, inUse: draftsOfNobody.daysInUse },
  },
]
