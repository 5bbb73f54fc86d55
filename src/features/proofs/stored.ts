import type { Stored } from '../../platform/stored.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['linkBack'],
    name: 'proofs.stored-name',
    what: 'proofs.stored-what',
    why: 'proofs.stored-why',
    howLong: 'proofs.stored-how-long',
    values: {},
  },
  { tables: ['membershipKey'], ofNobody: true },
]
