import type { Database } from '../../platform/database/index.ts'
import { askForJob } from '../../platform/jobs/index.ts'

export const counting = 'count-shares'

/** All that happens meanwhile is counted at once. */
const pause = { minutes: 5 }

/** What all read of compliance changed, or is about to: the members are counted anew, some minutes later. */
export const askToCount = (db: Database, now: Temporal.Instant): Promise<void> =>
  askForJob(db, { kind: counting, name: 'soon', payload: null, runAt: now.add(pause) })
