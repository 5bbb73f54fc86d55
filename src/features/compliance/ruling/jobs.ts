import { z } from 'zod'
import type { Database } from '../../../platform/database/index.ts'
import { everyDay, type Handlers, tickJob } from '../../../platform/jobs/index.ts'
import { eraseSuspicion, remindSuspicions } from '../suspicion/index.ts'

const OfSuspicion = z.object({ suspicionId: z.string() })

/** Hosters are reminded of what is said of them, the coordination gets what they leave, and all is forgotten. */
export const rulingJobs = (db: Database, { collective }: { collective: () => { timeZone: string } }): Handlers => ({
  ...tickJob('remind-of-suspicions', everyDay({ at: '08:45', timeZone: () => collective().timeZone }), (now) =>
    remindSuspicions(db, now),
  ),
  'erase-suspicion': (payload, now) => eraseSuspicion(db, OfSuspicion.parse(payload).suspicionId, now),
})
