import type { Stored } from '../stored.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['job'],
    name: 'jobs.stored-name',
    what: 'jobs.stored-what',
    why: 'jobs.stored-why',
    howLong: 'jobs.stored-how-long',
    values: {},
  },
]
