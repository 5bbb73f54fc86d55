import type { Stored } from '../../platform/stored.ts'
import { days, unansweredMonths } from './remark.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['remark', 'remarkVoice'],
    name: 'remarks.stored-name',
    what: 'remarks.stored-what',
    why: 'remarks.stored-why',
    howLong: 'remarks.stored-how-long',
    values: { days: days.kept, months: unansweredMonths },
  },
  // Whether a hoster was asked, not who.
  { tables: ['confirmationRequest'], ofNobody: true },
]
