import type { Stored } from '../../platform/stored.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['meetingPoint', 'meetingAnswer', 'meetingDecision', 'meetingAction'],
    name: 'meetings.stored-name',
    what: 'meetings.stored-what',
    why: 'meetings.stored-why',
    howLong: 'meetings.stored-how-long',
    values: {},
  },
  // When and where, and which hosters came: nobody by name.
  { tables: ['meeting', 'meetingRule', 'meetingPresence'], ofNobody: true },
]
