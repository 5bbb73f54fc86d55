import type { Stored } from '../../platform/stored.ts'
import { asksAfter, confirmWithin, erasesAfter } from './contact.ts'
import './tables.ts'

const days = (duration: Temporal.Duration) => duration.total('days')

export const stored: Stored[] = [
  {
    tables: ['contactRequest', 'contactRecipient'],
    name: 'contact.stored-name',
    what: 'contact.stored-what',
    why: 'contact.stored-why',
    howLong: 'contact.stored-how-long',
    values: { question: days(asksAfter), unsent: days(confirmWithin), most: days(erasesAfter) },
  },
  { tables: ['contactTally'], ofNobody: true },
]
