import type { Stored } from '../../platform/stored.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['journalEntry'],
    name: 'journal.stored-name',
    what: 'journal.stored-what',
    why: 'journal.stored-why',
    howLong: 'journal.stored-how-long',
    values: {},
  },
  { tables: ['journalHead'], ofNobody: true },
]
