import type { Stored } from '../../platform/stored.ts'
import './acting/tables.ts'
import './calendar/tables.ts'
import './handover/tables.ts'
import './letter/tables.ts'

export const stored: Stored[] = [
  {
    tables: ['acting', 'deskCalendar', 'handoverNote', 'deskLetter'],
    name: 'desk.stored-name',
    what: 'desk.stored-what',
    why: 'desk.stored-why',
    howLong: 'desk.stored-how-long',
    values: {},
  },
]
