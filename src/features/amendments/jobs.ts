import type { Database } from '../../platform/database/index.ts'
import { everyDay, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { settleAdoptions } from './adopting/settle-adoptions.ts'
import { giveToNewcomers } from './tasks/give-to-newcomers.ts'
import { settleTasks } from './tasks/settle-tasks.ts'
import { ageDrafts } from './writing/age-drafts.ts'

interface Means {
  publicUrl: string
  collective: () => { timeZone: string }
}

/** Each night: what was adopted and waits, what members did meanwhile, drafts that nobody touches. */
export const amendmentJobs = (db: Database, { publicUrl, collective }: Means): Handlers => {
  const timeZone = () => collective().timeZone
  return {
    ...tickJob('settle-adoptions', everyDay({ at: '04:10', timeZone }), (now) =>
      settleAdoptions(db, { publicUrl }, now),
    ),
    ...tickJob('settle-charter-tasks', everyDay({ at: '05:10', timeZone }), async (now) => {
      await giveToNewcomers(db, now)
      await settleTasks(db, now)
    }),
    ...tickJob('age-amendment-drafts', everyDay({ at: '08:20', timeZone }), (now) => ageDrafts(db, now)),
  }
}
