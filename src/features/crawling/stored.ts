import type { Stored } from '../../platform/stored.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['source', 'sourceFile', 'sourceService', 'sourceAsking', 'heldChange', 'federation', 'federationHoster'],
    name: 'crawling.stored-name',
    what: 'crawling.stored-what',
    why: 'crawling.stored-why',
    howLong: 'crawling.stored-how-long',
    values: {},
  },
]
