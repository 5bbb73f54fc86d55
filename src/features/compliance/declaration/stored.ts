import type { Stored } from '../../../platform/stored.ts'
import '../tables.ts'

export const declarationStored: Stored[] = [
  {
    tables: ['declaration', 'declaredClause', 'declaredFile', 'declaredBlob'],
    name: 'compliance.stored-declaration-name',
    what: 'compliance.stored-declaration-what',
    why: 'compliance.stored-declaration-why',
    howLong: 'compliance.stored-declaration-how-long',
    values: {},
  },
]
