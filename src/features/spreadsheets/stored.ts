import type { Stored } from '../../platform/stored.ts'
import { limits } from './sheet.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['spreadsheet', 'spreadsheetMatching'],
    name: 'spreadsheets.stored-name',
    what: 'spreadsheets.stored-what',
    why: 'spreadsheets.stored-why',
    howLong: 'spreadsheets.stored-how-long',
    values: { days: limits.days },
  },
]
