import type { Stored } from '../../platform/stored.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['decision', 'participation', 'mandate'],
    name: 'decisions.stored-name',
    what: 'decisions.stored-what',
    why: 'decisions.stored-why',
    howLong: 'decisions.stored-how-long',
    values: {},
  },
  // Hosters vote, not people: which one said what in secret goes at the close.
  {
    tables: [
      ...([
        'decisionVoter',
        'ballotSlot',
        'ballot',
        'ballotReason',
        'sheetLine',
        'sheetReason',
        'decisionTold',
      ] as const),
    ],
    ofNobody: true,
  },
]
