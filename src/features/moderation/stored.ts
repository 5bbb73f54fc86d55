import type { Stored } from '../../platform/stored.ts'
import { keptMonths } from './report.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['report'],
    name: 'moderation.stored-report-name',
    what: 'moderation.stored-report-what',
    why: 'moderation.stored-report-why',
    howLong: 'moderation.stored-report-how-long',
    values: keptMonths,
  },
  {
    tables: ['restriction'],
    name: 'moderation.stored-restriction-name',
    what: 'moderation.stored-restriction-what',
    why: 'moderation.stored-restriction-why',
    howLong: 'moderation.stored-restriction-how-long',
    values: {},
  },
]
