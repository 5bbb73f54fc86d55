import type { Stored } from '../../../platform/stored.ts'
import './tables.ts'

export const reviewStored: Stored[] = [
  {
    tables: ['reviewer', 'review', 'reviewedClause', 'clauseComment'],
    name: 'membership.stored-reviews-name',
    what: 'membership.stored-reviews-what',
    why: 'membership.stored-reviews-why',
    howLong: 'membership.stored-reviews-how-long',
    values: {},
  },
]
