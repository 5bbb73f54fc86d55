import type { Stored } from '../../platform/stored.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['incidentFollower'],
    name: 'monitoring.stored-followers-name',
    what: 'monitoring.stored-followers-what',
    why: 'monitoring.stored-followers-why',
    howLong: 'monitoring.stored-followers-how-long',
    values: {},
  },
  {
    tables: ['incidentMessage', 'maintenance', 'heartbeat', 'vantage'],
    name: 'monitoring.stored-told-name',
    what: 'monitoring.stored-told-what',
    why: 'monitoring.stored-told-why',
    howLong: 'monitoring.stored-told-how-long',
    values: {},
  },
  // Services and hosters, never those who use them.
  {
    tables: [
      'watch',
      'checkKept',
      'checkHours',
      'healthSpan',
      'healthDay',
      'dailyLook',
      'networkGap',
      'healthRevision',
    ],
    ofNobody: true,
  },
  {
    tables: [
      'costDay',
      'watchChoice',
      'incident',
      'incidentService',
      'maintenanceService',
      'deadTold',
      'vantageReport',
    ],
    ofNobody: true,
  },
]
