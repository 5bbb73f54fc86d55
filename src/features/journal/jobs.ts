import type { Database } from '../../platform/database/index.ts'
import { everySeconds, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { sealJournal } from './seal-journal.ts'

/** What the journal does by itself: every ten seconds, new rows are sealed. */
export const journalJobs = (db: Database): Handlers =>
  tickJob('seal-journal', everySeconds(10), async () => void (await sealJournal(db)))
