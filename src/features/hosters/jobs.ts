import type { Database } from '../../platform/database/index.ts'
import { everySeconds, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { clearPictures } from './clear-pictures.ts'

const anHour = 60 * 60

export const registerJobs = (db: Database): Handlers =>
  tickJob('clear-pictures', everySeconds(anHour), (now) => clearPictures(db, now))
