import type { Stored } from '../../../platform/stored.ts'
import './tables.ts'

export const lifeStored: Stored[] = [
  {
    tables: ['departure', 'welcome', 'incubation', 'incubationGoals', 'incubationNote', 'sanction'],
    name: 'membership.stored-life-name',
    what: 'membership.stored-life-what',
    why: 'membership.stored-life-why',
    howLong: 'membership.stored-life-how-long',
    values: {},
  },
  { tables: ['departureSuccessor', 'lifeReminder'], ofNobody: true },
]
