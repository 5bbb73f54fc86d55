import type { Stored } from '../../platform/stored.ts'
import { keptMonths } from './kinds.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['notification', 'notificationChoice'],
    name: 'notifications.stored-name',
    what: 'notifications.stored-what',
    why: 'notifications.stored-why',
    howLong: 'notifications.stored-how-long',
    values: { months: keptMonths },
  },
]
