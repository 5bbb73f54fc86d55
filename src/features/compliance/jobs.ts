import { z } from 'zod'
import { dayIn } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/index.ts'
import { everyDay, everySeconds, type Handlers, tickJob } from '../../platform/jobs/index.ts'
import type { Log } from '../../platform/log.ts'
import type { Outbound } from '../../platform/outbound/index.ts'
import { counting } from './ask-to-count.ts'
import { checks } from './checks/index.ts'
import { declarationJobs } from './declaration/jobs.ts'
import { mailHoster } from './looking/letters.ts'
import { lookAt } from './looking/look-at.ts'
import { planVisits } from './looking/plan-visits.ts'
import { remind } from './looking/remind.ts'
import { sayDue } from './looking/say-due.ts'
import { rulingJobs } from './ruling/jobs.ts'
import { countShares } from './standing/count-shares.ts'
import type { Visits } from './visit/open-visits.ts'

interface House {
  publicUrl: string
  /** Whether other people's sites are looked at unasked: those of an example are not. */
  monitoring: boolean
  collective: () => { timeZone: string }
}

/**
 * What the room does by itself: plans looks, says what became public, reminds, and writes to hosters without delegates.
 */
export const complianceJobs = (db: Database, { publicUrl, monitoring, collective }: House): Handlers => ({
  ...declarationJobs(db),
  ...rulingJobs(db, { collective }),
  ...(monitoring ? tickJob('plan-visits', everySeconds(3600), (now) => planVisits(db, now)) : {}),
  ...tickJob('publish-findings', everySeconds(600), (now) => sayDue(db, now)),
  ...tickJob('remind-of-findings', everyDay({ at: '08:00', timeZone: () => collective().timeZone }), (now) =>
    remind(db, now),
  ),
  // Days alone change something too: a charter comes into force, a waiver ends, a plan is late.
  ...tickJob(counting, everyDay({ at: '00:05', timeZone: () => collective().timeZone }), (now) =>
    countShares(db, { day: dayIn(collective().timeZone, now), now }),
  ),
  'mail-hoster-of-diagnosis': (payload, now) => mailHoster(db, payload, { publicUrl }, now),
})

export interface VisitMeans {
  outbound: Outbound
  visits: Pick<Visits, 'visitHoster'>
  publicUrl: string
  /** Whether other people's sites are looked at. */
  monitoring: boolean
  log: Log
}

const OfSubject = z.object({ subjectId: z.string() })

/** Looking at other people's sites: slow, so these run beside the other jobs and not between them. */
export const complianceVisits = (db: Database, { monitoring, ...means }: VisitMeans): Handlers => ({
  'visit-hoster': async (payload, now) => {
    if (monitoring) await lookAt(db, { ...means, checks }, OfSubject.parse(payload).subjectId, now)
  },
})
