import { dayIn } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/index.ts'
import { collectiveOf, type Hoster, hostersOfLitter } from '../../hosters/index.ts'
import type { Application } from '../application/application.ts'
import { applicationsOf } from '../application/queries.ts'
import { type Litter, type LitterChange, type Phase, phaseOn, phaseUntil } from './litter.ts'
import { changesOf } from './queries.ts'

/** A litter as its page shows it on a day. */
export interface LitterShown {
  litter: Litter
  day: string
  phase: Phase
  /** The last day of what happens now. */
  until: string | null
  applications: Application[]
  /** The hosters that the register counts in it. */
  hosters: Hoster[]
  changes: LitterChange[]
}

export async function shownOf(db: Database, litter: Litter, now: Temporal.Instant): Promise<LitterShown> {
  const day = await dayOfCollective(db, now)
  return {
    litter,
    day,
    phase: phaseOn(litter, day),
    until: phaseUntil(litter, day),
    applications: await applicationsOf(db, litter.number),
    hosters: await hostersOfLitter(db, String(litter.number), litter),
    changes: await changesOf(db, litter.id),
  }
}

export async function dayOfCollective(db: Database, now: Temporal.Instant): Promise<string> {
  return dayIn((await collectiveOf(db)).settings.timeZone, now)
}
