import type { Database } from '../../platform/database/index.ts'
import { everySeconds, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { forgetWhatIsOver } from './forget-what-is-over.ts'

const day = 86_400

/** Once a day, what is over is forgotten. */
export const accountsJobs = (db: Database): Handlers =>
  tickJob('tidy-accounts', everySeconds(day), (now) => forgetWhatIsOver(db, now))
