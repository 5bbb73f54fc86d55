import type { Stored } from '../../platform/stored.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: [
      'hoster',
      'hosterFormerSlug',
      'service',
      'serviceFormerSlug',
      'serviceRemoval',
      'membershipPeriod',
      'oldAddress',
      // Logos: a person's may be a portrait.
      'file',
    ],
    name: 'hosters.stored-name',
    what: 'hosters.stored-what',
    why: 'hosters.stored-why',
    howLong: 'hosters.stored-how-long',
    values: {},
  },
  {
    tables: ['collective'],
    name: 'hosters.stored-collective-name',
    what: 'hosters.stored-collective-what',
    why: 'hosters.stored-collective-why',
    howLong: 'hosters.stored-collective-how-long',
    values: {},
  },
  { tables: ['kind', 'software', 'alternative'], ofNobody: true },
]
