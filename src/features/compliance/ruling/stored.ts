import type { Stored } from '../../../platform/stored.ts'
import { keptMonths } from '../suspicion/suspicion.ts'
import '../tables.ts'

/** What is kept of people by replies, suspicions and rulings. */
export const rulingStored: Stored[] = [
  {
    tables: ['findingReply', 'contest'],
    name: 'compliance.stored-replies-name',
    what: 'compliance.stored-replies-what',
    why: 'compliance.stored-replies-why',
    howLong: 'compliance.stored-replies-how-long',
    values: {},
  },
  {
    tables: ['suspicion', 'suspicionVoice'],
    name: 'compliance.stored-suspicions-name',
    what: 'compliance.stored-suspicions-what',
    why: 'compliance.stored-suspicions-why',
    howLong: 'compliance.stored-suspicions-how-long',
    values: keptMonths,
  },
  {
    tables: ['ruling', 'rulingRequest'],
    name: 'compliance.stored-rulings-name',
    what: 'compliance.stored-rulings-what',
    why: 'compliance.stored-rulings-why',
    howLong: 'compliance.stored-rulings-how-long',
    values: {},
  },
]
