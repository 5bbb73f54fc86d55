import type { Id } from '../../platform/database/index.ts'
import type { Way } from './kinds.ts'

/** The job that mails what waits for a person: one at a time for each way. */
export const mailJob = (personId: Id, way: Exclude<Way, 'never'>) => ({
  kind: 'mail-notifications',
  name: `${personId}:${way}`,
  payload: { personId, way },
})
