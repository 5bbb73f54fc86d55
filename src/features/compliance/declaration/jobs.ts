import type { Database } from '../../../platform/database/index.ts'
import { everySeconds, type Handlers, tickJob } from '../../../platform/jobs/index.ts'
import { remindDeclarations } from './remind.ts'

/** Asks once a year whether what was declared is still true. */
export const declarationJobs = (db: Database): Handlers =>
  tickJob('remind-declarations', everySeconds(3600), (now) => remindDeclarations(db, now))
