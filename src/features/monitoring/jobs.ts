import type { Database } from '../../platform/database/index.ts'
import { everyDay, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import { foldDays } from './keeping/fold-days.ts'
import { prune } from './keeping/prune.ts'

interface Circumstances {
  collective: () => { timeZone: string }
}

/**
 * What happens at night to what was measured: days are kept, and what is too old goes. It reads much, so beside others.
 */
export const monitoringJobs = (db: Database, { collective }: Circumstances): Handlers => {
  const timeZone = () => collective().timeZone
  return {
    // A change for the worse may begin ten minutes before it is believed.
    ...tickJob('keep-health-days', everyDay({ at: '00:30', timeZone }), (now) =>
      foldDays(db, { now, timeZone: timeZone() }),
    ),
    ...tickJob('prune-checks', everyDay({ at: '01:30', timeZone }), (now) => prune(db, now)),
  }
}
