import type { Database } from '../../platform/database/index.ts'
import { everySeconds, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { holdChanged } from './hold-changed.ts'

/** What the room does by itself: each minute, what is another than when it was let in waits outside. */
export const portalJobs = (db: Database): Handlers => ({
  ...tickJob('hold-changed', everySeconds(60), (now) => holdChanged(db, now)),
})
