import type { Stored } from '../../platform/stored.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['topic', 'topicAnswer', 'topicFollower'],
    name: 'discussions.stored-name',
    what: 'discussions.stored-what',
    why: 'discussions.stored-why',
    howLong: 'discussions.stored-how-long',
    values: {},
  },
]
