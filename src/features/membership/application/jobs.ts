import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database } from '../../../platform/database/index.ts'
import { everyDay, type Handlers, tickJob } from '../../../platform/jobs/index.ts'
import { ageDrafts } from './age-drafts.ts'
import { applicationsToClear, clear } from './clear-application.ts'
import { tellWaiting } from './tell-waiting.ts'

/** What becomes of applications by themselves: drafts age, persons leave old pages, who waits learns of a litter. */
export const applicationJobs = (db: Database, { collective }: { collective: () => { timeZone: string } }): Handlers => {
  const daily = (at: string) => everyDay({ at, timeZone: () => collective().timeZone })
  return {
    ...tickJob('age-applications', daily('04:20'), (now) => ageDrafts(db, now)),
    ...tickJob('clear-applications', daily('04:30'), (now) => clearDue(db, now)),
    ...tickJob('tell-applications-waiting', daily('08:20'), (now) =>
      tellWaiting(db, dayIn(collective().timeZone, now), now),
    ),
  }
}

async function clearDue(db: Database, now: Temporal.Instant): Promise<void> {
  const actor = { kind: 'job', name: 'clear-applications' } as const
  await atomically(db, async (db) => {
    for (const application of await applicationsToClear(db, now))
      await clear(db, application, 'persons', { actor, now })
  })
}
