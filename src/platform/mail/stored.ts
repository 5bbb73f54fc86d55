import type { Stored } from '../stored.ts'
import { keptDays } from './outbox.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['mail'],
    name: 'mail.stored-name',
    what: 'mail.stored-what',
    why: 'mail.stored-why',
    howLong: 'mail.stored-how-long',
    values: { sent: keptDays.sent, most: keptDays.atMost },
  },
]
