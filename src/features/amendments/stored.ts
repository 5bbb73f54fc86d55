import type { Stored } from '../../platform/stored.ts'
import { draftMonths } from './amendment.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['amendment', 'amendmentWriter', 'amendmentVersion', 'amendmentCarrying'],
    name: 'amendments.stored-name',
    what: 'amendments.stored-what',
    why: 'amendments.stored-why',
    howLong: 'amendments.stored-how-long',
    values: { months: draftMonths.kept },
  },
  // What became of texts, and what hosters have to do.
  { tables: ['amendmentAdoption', 'charterTask'], ofNobody: true },
]
