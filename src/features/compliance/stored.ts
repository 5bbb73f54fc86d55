import type { Stored } from '../../platform/stored.ts'
import { declarationStored } from './declaration/stored.ts'
import { mostVersions } from './evidence-pages/evidence-page.ts'
import { rulingStored } from './ruling/stored.ts'
import './tables.ts'

export const stored: Stored[] = [
  ...declarationStored,
  ...rulingStored,
  {
    tables: ['evidencePage', 'evidencePageVersion'],
    name: 'compliance.stored-pages-name',
    what: 'compliance.stored-pages-what',
    why: 'compliance.stored-pages-why',
    howLong: 'compliance.stored-pages-how-long',
    values: { count: mostVersions.count },
  },
  {
    tables: ['waiver'],
    name: 'compliance.stored-waivers-name',
    what: 'compliance.stored-waivers-what',
    why: 'compliance.stored-waivers-why',
    howLong: 'compliance.stored-waivers-how-long',
    values: {},
  },
  // What sites show of hosters, never of those who use them.
  { tables: ['diagnosis', 'finding', 'findingChange', 'clauseShare'], ofNobody: true },
]
