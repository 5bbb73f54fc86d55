import type { Database } from '../../../platform/database/index.ts'
import { everySeconds, type Handlers, tickJob } from '../../../platform/jobs/index.ts'
import { endDepartures } from './departure/end-departures.ts'
import { remindYearly } from './review/remind-yearly.ts'
import { openVotes } from './sanction/open-vote.ts'

/** What happens by itself in a hoster's life: departures come to their day, even after the site was down. */
export const lifeJobs = (db: Database): Handlers => ({
  ...tickJob('open-sanction-votes', everySeconds(900), (now) => openVotes(db, now)),
  ...tickJob('remind-yearly', everySeconds(3600), (now) => remindYearly(db, now)),
  ...tickJob('end-departures', everySeconds(900), (now) => endDepartures(db, now)),
})
