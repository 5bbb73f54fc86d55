import type { Stored } from '../../../platform/stored.ts'
import './tables.ts'

export const litterStored: Stored[] = [
  {
    tables: ['litter', 'litterChange', 'admissionRefusal', 'admissionAppeal', 'welcomeStep'],
    name: 'membership.stored-litters-name',
    what: 'membership.stored-litters-what',
    why: 'membership.stored-litters-why',
    howLong: 'membership.stored-litters-how-long',
    values: {},
  },
]
